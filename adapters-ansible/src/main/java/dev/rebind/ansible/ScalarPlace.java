package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Site;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlQuote;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A binding that one or several scalars of a YAML file make together: an option and its value, a
 * line of a file, {@code NAME=value}.
 */
record ScalarPlace(
    Site site,
    YamlFile file,
    List<Replacement> replacements,
    @Nullable Doubt refusal,
    @Nullable Doubt note)
    implements Place {

  /** What a scalar says once the place loads a module. */
  record Replacement(Scalar scalar, Function<Binding.Module, String> says) {}

  ScalarPlace {
    replacements = List.copyOf(replacements);
  }

  @Override
  public Optional<Doubt> doubt() {
    if (refusal != null) {
      return Optional.of(refusal);
    }
    boolean shared = replacements.stream().anyMatch(one -> file.shared(one.scalar().span()));
    return shared
        ? Optional.of(
            new Doubt(
                Codes.SHARED_NODE,
                "an anchor makes it part of another place of the file, which would change with it"))
        : Optional.empty();
  }

  @Override
  public Optional<Doubt> note(Binding.Module target) {
    return Optional.ofNullable(note);
  }

  @Override
  public Optional<EditSet> write(Binding.Module target) {
    List<Edit> edits = new ArrayList<>();
    for (Replacement one : replacements) {
      String text =
          YamlQuote.replacement(
              one.says().apply(target), one.scalar().style(), file.documents().quotes());
      edits.add(Edit.replace(one.scalar().span(), text));
    }
    return Optional.of(EditSet.of(edits));
  }
}
