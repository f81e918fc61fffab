package dev.rebind.ansible;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The edits of a change while it is put together. */
final class Draft {
  private final Map<String, Set<Edit>> edits = new TreeMap<>();
  private final List<Flip> flips = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();
  private boolean review;

  void add(String path, EditSet set) {
    edits.computeIfAbsent(path, key -> new LinkedHashSet<>()).addAll(set.edits());
  }

  void flip(Flip flip) {
    flips.add(flip);
  }

  void review() {
    review = true;
  }

  void note(Finding finding) {
    notes.add(finding);
  }

  /**
   * @throws IllegalArgumentException when two edits overlap, which would be a fault of the adapter
   */
  Change change(String title) {
    TreeMap<String, FileChange> files = new TreeMap<>();
    edits.forEach((path, set) -> files.put(path, new FileChange.Modify(EditSet.of(set))));
    return new Change(title, files, flips, review, notes);
  }
}
