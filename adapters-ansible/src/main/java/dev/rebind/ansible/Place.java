package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Site;
import dev.rebind.text.EditSet;
import java.util.List;
import java.util.Optional;

/** A site of a scope, and how to write another binding there. */
interface Place {
  Site site();

  /** The places that read the script here and must change with it. */
  default List<Use> uses() {
    return List.of();
  }

  /** Why it must not be edited, if so. */
  Optional<Doubt> doubt();

  /** Whether a person must look at the change first, and why. */
  default Optional<Doubt> caution() {
    return Optional.empty();
  }

  /** What to say of the change once it is made, if anything. */
  default Optional<Doubt> note(Binding.Module target) {
    return Optional.empty();
  }

  /** The edits of the site's own file; empty when there is no room for them. */
  Optional<EditSet> write(Binding.Module target);
}
