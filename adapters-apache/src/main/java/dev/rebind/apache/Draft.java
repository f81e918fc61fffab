package dev.rebind.apache;

import dev.rebind.model.Flip;
import dev.rebind.text.Edit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one alias needs so that it may move: edits, the aliases that must move with it, doubts. */
final class Draft {
  private final Alias alias;
  private final Flip flip;
  private final Set<Edit> edits = new LinkedHashSet<>();
  private final Set<Alias> partners = new LinkedHashSet<>();
  private @Nullable Doubt doubt;

  Draft(Alias alias, Flip flip) {
    this.alias = alias;
    this.flip = flip;
    edits.add(alias.path().replace(target()));
  }

  Alias alias() {
    return alias;
  }

  Flip flip() {
    return flip;
  }

  /** The module's file. */
  String target() {
    return flip.target().binding().toString();
  }

  Set<Edit> edits() {
    return edits;
  }

  Set<Alias> partners() {
    return partners;
  }

  Optional<Doubt> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** The first doubt counts. */
  void refuse(Doubt why) {
    doubt = doubt == null ? why : doubt;
  }
}
