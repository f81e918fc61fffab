package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Site;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlQuote;
import dev.rebind.syntax.yaml.YamlStyle;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A binding under a key of a YAML mapping.
 *
 * @param entry the entry that counts today
 * @param module the entry of the module's key where the script's wins over it
 * @param warning why a person must look first
 */
record DictPlace(
    Site site,
    Owner owner,
    Slot slot,
    Entry entry,
    @Nullable Entry module,
    List<Use> uses,
    @Nullable Doubt warning)
    implements Place {
  private static final Pattern DEFAULTS =
      Pattern.compile("(?:^|/)(?:defaults/[^/]+\\.ya?ml|values\\.yaml)$");

  @Override
  public Optional<Doubt> doubt() {
    String key = entry.name().orElse("");
    if (owner.twice(key) || owner.twice(slot.module())) {
      return Optional.of(
          new Doubt(
              Codes.NOT_EDITABLE,
              "the key " + key + " stands here twice and only the last counts"));
    }
    if (owner.has(Owner.MERGE)) {
      return Optional.of(
          new Doubt(
              Codes.NOT_EDITABLE,
              "the mapping takes entries of another one by <<, and a script among them would win"));
    }
    if (owner.file().shared(entry.span())) {
      return Optional.of(
          new Doubt(
              Codes.SHARED_NODE,
              "an anchor makes it part of another place of the file, which would change with it"));
    }
    if (owner.file().documents().error().isPresent()) {
      return Optional.of(
          new Doubt(
              Codes.NOT_YAML, "the rest of the file is not YAML, so what else it says is unknown"));
    }
    return Callables.doubt(owner, slot, site);
  }

  @Override
  public Optional<Doubt> note(Binding.Module target) {
    boolean chart = owner.file().path().endsWith("values.yaml");
    String way = owner.way().replaceFirst("^doc\\d+:", "");
    String first = chart ? way : way.split("[.\\[]", 2)[0];
    return DEFAULTS.matcher(owner.file().path()).find() && !first.isEmpty()
        ? Optional.of(
            new Doubt(
                Codes.OVERRIDES,
                "a deployment that sets "
                    + first
                    + " again (user_*.yml, group_vars, a values file given with -f) keeps its own"
                    + " script; move it there too"))
        : Optional.empty();
  }

  @Override
  public Optional<Doubt> caution() {
    return Optional.ofNullable(warning);
  }

  @Override
  public Optional<EditSet> write(Binding.Module target) {
    if (module != null) {
      List<Edit> edits = new ArrayList<>();
      edits.add(Edit.replace(module.value().span(), quoted(target.toString(), module)));
      return Lines.of(owner.file(), entry)
          .map(
              line -> {
                edits.add(Edit.delete(line));
                return EditSet.of(edits);
              });
    }
    List<Edit> edits = new ArrayList<>();
    if (!entry.name().equals(Optional.of(slot.module()))) {
      Scalar key = (Scalar) entry.key();
      YamlStyle quotes = owner.file().documents().quotes();
      edits.add(
          Edit.replace(key.span(), YamlQuote.replacement(slot.module(), key.style(), quotes)));
    }
    String blank = between().isEmpty() ? " " : "";
    edits.add(Edit.replace(entry.value().span(), blank + quoted(target.toString(), entry)));
    return Optional.of(EditSet.of(edits));
  }

  /** What stands between the colon and the value. */
  private String between() {
    Span gap = new Span(entry.key().span().end(), entry.value().span().start());
    String text = gap.of(owner.file().source().text());
    return text.substring(text.indexOf(':') + 1);
  }

  private String quoted(String text, Entry replaced) {
    YamlStyle style = replaced.value() instanceof Scalar scalar ? scalar.style() : YamlStyle.DOUBLE;
    YamlStyle quotes = owner.file().documents().quotes();
    boolean house = slot.quoted() && style == YamlStyle.PLAIN;
    return house ? YamlQuote.quoted(text, quotes) : YamlQuote.replacement(text, style, quotes);
  }
}
