package dev.rebind.ansible;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import java.util.List;

/** Makes the fixes of findings; a person looks at each. */
final class Fixes {
  private Fixes() {}

  /** The finding, with the removal of the entry's line where it has one to itself. */
  static Finding withRemoval(Finding finding, Owner owner, Entry entry) {
    boolean sound =
        owner.file().documents().error().isEmpty() && !owner.file().shared(entry.span());
    return Lines.of(owner.file(), entry)
        .filter(line -> sound && owner.mapping().entries().size() > 1)
        .map(
            line ->
                finding.withFix(
                    Change.edit(
                            "take out " + entry.name().orElse("the key"),
                            owner.file().path(),
                            EditSet.of(Edit.delete(line)),
                            List.of())
                        .withReview()))
        .orElse(finding);
  }
}
