package dev.rebind.road;

import dev.rebind.model.FileChange;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.util.Collection;
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
    SortedMap<String, FileChange> files = new TreeMap<>();
    for (Proposal proposal : proposals) {
      proposal.change().files().forEach((path, file) -> files.merge(path, file, Combined::both));
    }
    return new Combined(files);
  }

  private static FileChange both(FileChange one, FileChange other) {
    if (one instanceof FileChange.Modify first && other instanceof FileChange.Modify second) {
      return new FileChange.Modify(first.edits().and(second.edits()));
    }
    if (one.equals(other)) {
      return one;
    }
    throw new IllegalArgumentException("one change edits a file that another makes or deletes");
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
