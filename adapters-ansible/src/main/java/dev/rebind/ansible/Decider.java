package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Form;
import dev.rebind.model.Value;
import dev.rebind.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which script a value names, where need be with the role's own literal defaults. */
final class Decider {
  private final ScopeFiles files;
  private @Nullable Map<String, Object> literals;

  Decider(ScopeFiles files) {
    this.files = files;
  }

  /**
   * A script that a value names.
   *
   * @param warning why a person must look before it moves; null where the value itself says it all
   */
  record Decided(Value value, @Nullable Doubt warning) {}

  Optional<Decided> decide(YamlNode node) {
    Optional<Value> written = Values.value(node);
    if (written.isEmpty() || !written.get().tail().isEmpty()) {
      return written.map(value -> new Decided(value, null));
    }
    ByDefaults filled = filled(written.get());
    Doubt warning =
        new Doubt(
            Codes.DEFAULT_DECIDES,
            filled.deciding()
                + " makes this script of the role's defaults; a deployment that sets them otherwise"
                + " has another one, and the module would not follow");
    return Optional.of(new Decided(filled.value(), warning));
  }

  private record ByDefaults(Value value, String deciding) {}

  private ByDefaults filled(Value written) {
    List<Value.Part> parts = new ArrayList<>();
    String deciding = "";
    for (Value.Part part : written.parts()) {
      Optional<String> known =
          part instanceof Value.Reference ? evaluated(part.text()) : Optional.empty();
      if (known.isPresent()) {
        parts.add(new Value.Literal(known.get()));
        deciding = part.text();
      } else {
        parts.add(part);
      }
    }
    return new ByDefaults(new Value(parts), deciding);
  }

  /** The same binding, with the script that the role's defaults make of it, if they make one. */
  Optional<Binding.Unresolved> byDefault(Binding binding) {
    if (!(binding instanceof Binding.Unresolved unresolved)) {
      return Optional.empty();
    }
    return Jinja.value(unresolved.written().toString())
        .map(this::filled)
        .filter(one -> !one.deciding().isEmpty() && !one.value().tail().isEmpty())
        .map(
            one ->
                new Binding.Unresolved(
                    unresolved.form(),
                    unresolved.written(),
                    "it comes from %s; by the role's own values it is %s, which has to move together"
                            .formatted(one.deciding(), one.value())
                        + " with this line"));
  }

  /** The binding of a script's value, unresolved where its name is not known. */
  static Binding binding(Optional<Decided> decided, YamlNode node) {
    return decided
        .map(Decided::value)
        .filter(value -> !value.tail().isEmpty())
        .<Binding>map(Binding.Script::new)
        .orElseGet(() -> Values.unresolved(Form.FILE, node));
  }

  private Optional<String> evaluated(String expression) {
    Map<String, Object> known = literals;
    if (known == null) {
      known = Literals.of(files.scope());
      literals = known;
    }
    return Engine.shared().evaluate(expression, known);
  }
}
