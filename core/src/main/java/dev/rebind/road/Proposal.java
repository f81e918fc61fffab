package dev.rebind.road;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.SiteId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change, and the scope that proposed it. */
record Proposal(Reading reading, Change change) {

  /** The sites it flips. */
  Set<SiteId> flipped() {
    Set<SiteId> ids = new HashSet<>();
    change.flips().forEach(flip -> ids.add(flip.site().id()));
    return ids;
  }

  /** What is wrong with it before anything is tried: only owned files are edited, new ones made. */
  Optional<String> unlawful() {
    List<String> owned = reading.territory().paths();
    for (Map.Entry<String, FileChange> file : change.files().entrySet()) {
      boolean known = owned.contains(file.getKey());
      boolean creates = file.getValue() instanceof FileChange.Create;
      if (creates == known) {
        return Optional.of(
            creates
                ? file.getKey() + " is there already"
                : file.getKey() + " is not the adapter's");
      }
    }
    return Optional.empty();
  }
}
