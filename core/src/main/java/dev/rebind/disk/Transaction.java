package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Carries out the steps of a prepared journal; any failure is thrown for the caller to roll back.
 */
final class Transaction {
  private final Disk disk;
  private final Replacement replacement;
  private final JournalFolder journal;
  private final Manifest manifest;
  private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

  Transaction(Disk disk, JournalFolder journal, Manifest manifest) {
    this.disk = disk;
    this.replacement = new Replacement(disk);
    this.journal = journal;
    this.manifest = manifest;
  }

  /** Runs all steps; returns sentences on what was written in place. */
  List<String> run() throws IOException {
    List<Step> steps = manifest.steps();
    for (Path folder : manifest.makes()) {
      at(folder, () -> disk.makeFolder(folder, false));
    }
    List<Optional<String>> staged = stageAll();
    journal.enter(disk, JournalFolder.State.APPLYING);
    // Writes in place are the likeliest to fail (a full disk), so they come before any rename.
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Optional<String> why = staged.get(i);
      if (why.isPresent()) {
        at(step.shown(), () -> writeInPlace(step, why.get()));
      }
    }
    List<Callable<Boolean>> renames = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (staged.get(i).isEmpty() && step.kind() != FileWrite.Kind.DELETE) {
        Path temporary = step.temporary(journal.id(), i);
        renames.add(
            () -> {
              at(step.shown(), () -> replace(step, temporary));
              return true;
            });
      }
    }
    Writers.all(renames);
    for (Step step : steps) {
      if (step.kind() == FileWrite.Kind.DELETE) {
        at(
            step.shown(),
            () -> {
              unchanged(step);
              disk.delete(step.target());
            });
      }
    }
    for (Manifest.Folder folder : manifest.removes()) {
      at(folder.path(), () -> removeFolder(folder.path()));
    }
    for (Path folder : folders(manifest)) {
      at(folder, () -> replacement.syncFolder(folder).ifPresent(notes::add));
    }
    journal.enter(disk, JournalFolder.State.DONE);
    return notes;
  }

  /** Every folder whose entries a manifest changes, each once. */
  static Set<Path> folders(Manifest manifest) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Step step : manifest.steps()) {
      folders.add(step.folder());
    }
    for (Path made : manifest.makes()) {
      folders.add(made);
      folders.add(made.resolveSibling(""));
    }
    for (Manifest.Folder removed : manifest.removes()) {
      folders.add(removed.path().resolveSibling(""));
    }
    return folders;
  }

  private List<Optional<String>> stageAll() throws IOException {
    List<Callable<Optional<String>>> work = new ArrayList<>();
    for (int i = 0; i < manifest.steps().size(); i++) {
      Step step = manifest.steps().get(i);
      Path temporary = step.temporary(journal.id(), i);
      work.add(() -> stage(step, temporary));
    }
    return Writers.all(work);
  }

  private Optional<String> stage(Step step, Path temporary) throws IOException {
    try {
      if (step.kind() == FileWrite.Kind.CREATE) {
        replacement.make(step, temporary);
      } else if (step.kind() == FileWrite.Kind.MODIFY) {
        return replacement.stage(step.target(), temporary, step.after(), wanted(step));
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new FileFault(step.shown(), e);
    }
  }

  private void writeInPlace(Step step, String why) throws IOException {
    unchanged(step);
    replacement.inPlace(step.target(), step.after(), wanted(step));
    inPlaceNote(step, why);
  }

  private void replace(Step step, Path temporary) throws IOException {
    unchanged(step);
    if (step.kind() == FileWrite.Kind.CREATE) {
      disk.rename(temporary, step.target());
    } else {
      replacement
          .swap(temporary, step.target(), step.after(), wanted(step))
          .ifPresent(why -> inPlaceNote(step, why));
    }
  }

  private void inPlaceNote(Step step, String why) {
    notes.add(step.shown() + " was written in place: " + why + ".");
  }

  private static Attributes wanted(Step step) {
    Attributes wanted = step.wanted() != null ? step.wanted() : step.had();
    if (wanted == null) {
      throw new IllegalStateException("no attributes known of " + step.target());
    }
    return wanted;
  }

  /** The last look before a file is touched: nobody wrote it, or put a link there, meanwhile. */
  private void unchanged(Step step) throws IOException {
    Optional<Stat> now = disk.stat(step.target());
    Stat seen = step.seen();
    boolean same = seen == null ? now.isEmpty() : now.isPresent() && now.get().equals(seen);
    if (!same || !disk.realFolder(step.folder()).equals(step.folder())) {
      throw new FileFault(
          new Problem(
              step.shown(), Problem.Kind.CHANGED, "It was changed while the plan was applied."));
    }
  }

  private void removeFolder(Path folder) throws IOException {
    try {
      disk.delete(folder);
    } catch (DirectoryNotEmptyException inUse) {
      notes.add(folder + " is kept: it is not empty.");
    } catch (NoSuchFileException gone) {
      notes.add(folder + " was removed already.");
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void at(Path path, Action action) throws IOException {
    try {
      action.run();
    } catch (FileFault known) {
      throw known;
    } catch (IOException e) {
      throw new FileFault(path, e);
    }
  }
}
