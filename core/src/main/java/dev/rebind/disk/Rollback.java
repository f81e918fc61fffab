package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes an unfinished journal back, whether its process failed or died. It can be stopped at any
 * moment and begun again: what is back already is left as it is.
 */
final class Rollback {
  private final Disk disk;
  private final Replacement replacement;
  private final JournalFolder journal;
  private final Manifest manifest;
  private final List<Path> restored = new ArrayList<>();
  private final List<Problem> left = new ArrayList<>();
  private final List<Problem> failed = new ArrayList<>();

  Rollback(Disk disk, JournalFolder journal, Manifest manifest) {
    this.disk = disk;
    this.replacement = new Replacement(disk);
    this.journal = journal;
    this.manifest = manifest;
  }

  /** Rolls back from the state the journal is in; when nothing failed the journal ends with it. */
  void run() {
    try {
      boolean touched = journal.state().orElse(null) != JournalFolder.State.PREPARED;
      if (touched) {
        remakeFolders();
      }
      for (int i = manifest.steps().size() - 1; i >= 0; i--) {
        takeBack(manifest.steps().get(i), i, touched);
      }
      unmakeFolders();
      for (Path folder : Transaction.folders(manifest)) {
        replacement.syncFolder(folder);
      }
      if (failed.isEmpty()) {
        journal.enter(disk, JournalFolder.State.ROLLED_BACK);
      }
    } catch (IOException e) {
      Problem problem = Problem.of(journal.path(), e);
      failed.add(problem.as(Problem.Kind.JOURNAL, "The rollback could not be finished: "));
    }
  }

  List<Path> restored() {
    return restored;
  }

  /** Files that somebody else changed meanwhile. */
  List<Problem> left() {
    return left;
  }

  /** Files that are not back; the journal stays unfinished. */
  List<Problem> failed() {
    return failed;
  }

  private void takeBack(Step step, int number, boolean touched) {
    Path temporary = step.temporary(journal.id(), number);
    try {
      if (!isInPlace(step.folder())) {
        if (touched) {
          leave(step);
        }
        return;
      }
      if (touched) {
        restore(step, number, temporary);
      }
      replacement.remove(temporary);
    } catch (IOException e) {
      String keptAt = "It could not be put back, its bytes are kept in " + journal.path() + ": ";
      failed.add(Problem.of(step.shown(), e).as(Problem.Kind.NOT_PUT_BACK, keptAt));
    }
  }

  /** Whether the folder is there, and no folder above it was swapped for a link. */
  private boolean isInPlace(Path folder) throws IOException {
    return disk.stat(folder).isPresent() && disk.realFolder(folder).equals(folder);
  }

  private void restore(Step step, int number, Path temporary) throws IOException {
    Optional<Stat> now = disk.stat(step.target());
    if (step.kind() == FileWrite.Kind.DELETE && now.isEmpty()) {
      replacement.remove(temporary);
      disk.create(temporary, step.before().bytes());
      disk.give(temporary, had(step));
      disk.sync(temporary);
      disk.rename(temporary, step.target());
      restored.add(step.shown());
      return;
    } else if (step.kind() == FileWrite.Kind.CREATE && now.isEmpty()) {
      return;
    } else if (now.isEmpty() || !now.get().isFile()) {
      leave(step);
      return;
    }
    Content found = Content.of(disk.read(step.target()));
    if (step.kind() == FileWrite.Kind.CREATE) {
      if (found.equals(step.after())) {
        disk.delete(step.target());
        restored.add(step.shown());
      } else {
        leave(step);
      }
    } else if (found.equals(step.before())) {
      // A kill between the bytes and the attributes of a write in place.
      disk.give(step.target(), had(step));
    } else if (step.kind() == FileWrite.Kind.MODIFY
        && (found.equals(step.after()) || found.isTornBetween(step.before(), step.after()))) {
      if (!found.equals(step.after())) {
        journal.keep(disk, number, found.bytes());
      }
      replacement.putBack(step.target(), temporary, step.before(), had(step));
      restored.add(step.shown());
    } else {
      leave(step);
    }
  }

  private static Attributes had(Step step) {
    Attributes had = step.had();
    if (had == null) {
      throw new IllegalStateException("no attributes known of " + step.target());
    }
    return had;
  }

  private void leave(Step step) {
    left.add(
        new Problem(
            step.shown(),
            Problem.Kind.CHANGED,
            "Somebody changed it since; it is left as it stands. Its bytes of before are kept in "
                + journal.path()
                + "."));
  }

  private void remakeFolders() throws IOException {
    for (int i = manifest.removes().size() - 1; i >= 0; i--) {
      Manifest.Folder folder = manifest.removes().get(i);
      if (disk.stat(folder.path()).isEmpty()) {
        disk.makeFolder(folder.path(), false);
        disk.give(folder.path(), folder.had());
      }
    }
  }

  private void unmakeFolders() throws IOException {
    for (int i = manifest.makes().size() - 1; i >= 0; i--) {
      Path folder = manifest.makes().get(i);
      if (!disk.stat(folder).map(Stat::isFolder).orElse(false)) {
        continue;
      }
      try {
        disk.delete(folder);
      } catch (DirectoryNotEmptyException inUse) {
        left.add(
            new Problem(folder, Problem.Kind.CHANGED, "The new folder is kept: it is not empty."));
      }
    }
  }
}
