package dev.rebind.road;

import dev.rebind.model.FileChange;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Several changes as one, file by file. */
record Combined(SortedMap<String, FileChange> files) {

  /**
   * @throws IllegalArgumentException when two changes do not go together
   */
  static Combined of(Collection<Proposal> proposals) {
    SortedMap<String, List<FileChange>> all = new TreeMap<>();
    for (Proposal proposal : proposals) {
      proposal
          .change()
          .files()
          .forEach((path, file) -> all.computeIfAbsent(path, p -> new ArrayList<>()).add(file));
    }
    SortedMap<String, FileChange> files = new TreeMap<>();
    all.forEach((path, changes) -> files.put(path, one(changes)));
    return new Combined(files);
  }

  private static FileChange one(List<FileChange> changes) {
    if (changes.size() == 1) {
      return changes.get(0);
    }
    List<Edit> edits = new ArrayList<>();
    for (FileChange change : changes) {
      if (change instanceof FileChange.Modify modify) {
        edits.addAll(modify.edits().edits());
      } else if (changes.stream().allMatch(change::equals)) {
        return change;
      } else {
        throw new IllegalArgumentException("one change edits a file that another makes or deletes");
      }
    }
    return new FileChange.Modify(EditSet.of(edits));
  }

  /**
   * The files as they were and as they are to be.
   *
   * @throws IllegalArgumentException when an edited file is not there or cannot hold the new text
   */
  SortedMap<String, PlannedFile> planned(SourceTree tree) {
    SortedMap<String, PlannedFile> planned = new TreeMap<>();
    files.forEach((path, file) -> planned.put(path, planned(tree, path, file)));
    return planned;
  }

  private static PlannedFile planned(SourceTree tree, String path, FileChange file) {
    if (file instanceof FileChange.Create create) {
      SourceText made = SourceText.of(path, create.text());
      return new PlannedFile(path, Optional.empty(), Optional.of(made), file);
    }
    SourceText before =
        tree.text(path).orElseThrow(() -> new IllegalArgumentException(path + " cannot be read"));
    Optional<SourceText> after =
        file instanceof FileChange.Modify modify
            ? Optional.of(modify.edits().applyTo(before))
            : Optional.empty();
    return new PlannedFile(path, Optional.of(before), after, file);
  }

  /** The tree with every file as it is to be. */
  static SourceTree over(SourceTree tree, Collection<PlannedFile> planned) {
    Map<String, Optional<byte[]>> changed = new TreeMap<>();
    planned.forEach(file -> changed.put(file.path(), file.after().map(SourceText::bytes)));
    return tree.with(changed);
  }
}
