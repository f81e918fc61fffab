package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Gives an existing file new bytes: by a new file in its place, or else in place. */
final class Replacement {
  private final Disk disk;

  Replacement(Disk disk) {
    this.disk = disk;
  }

  /**
   * Writes the new file beside the old one, durable but not yet in its place.
   *
   * @return why a new file cannot stand in for the old one; empty when it can
   * @throws IOException when the disk is full, where writing in place would be worse
   */
  Optional<String> stage(Path target, Path temporary, Content bytes, Attributes wanted)
      throws IOException {
    if (disk.stat(target).map(Stat::links).orElse(1) > 1) {
      return Optional.of("it has other hard links");
    } else if (disk.labelled()) {
      return Optional.of("its SELinux label could not be checked on a new file");
    }
    try {
      remove(temporary);
      disk.copy(target, temporary);
      disk.overwrite(temporary, bytes.bytes());
      if (gives(temporary, wanted)) {
        return Optional.empty();
      }
      remove(temporary);
      return Optional.of("a new file would not keep its mode, owner or attributes");
    } catch (IOException e) {
      remove(temporary);
      if (Problem.of(target, e).kind() == Problem.Kind.NO_SPACE) {
        throw e;
      }
      return Optional.of("no new file could be put beside it (" + Problem.reasonOf(e) + ")");
    }
  }

  private boolean gives(Path file, Attributes wanted) throws IOException {
    if (disk.attributes(file).equals(wanted)) {
      return true;
    }
    disk.give(file, wanted);
    disk.sync(file);
    return disk.attributes(file).equals(wanted);
  }

  /** Renames a staged file over its target, or writes in place where that is refused. */
  Optional<String> swap(Path temporary, Path target, Content bytes, Attributes wanted)
      throws IOException {
    try {
      disk.rename(temporary, target);
      return Optional.empty();
    } catch (IOException refused) {
      try {
        inPlace(target, bytes, wanted);
      } catch (IOException e) {
        e.addSuppressed(refused);
        throw e;
      }
      remove(temporary);
      return Optional.of("the rename was refused (" + Problem.reasonOf(refused) + ")");
    }
  }

  void inPlace(Path target, Content bytes, Attributes wanted) throws IOException {
    disk.overwrite(target, bytes.bytes());
    gives(target, wanted);
  }

  /** Puts bytes and attributes back, one way or the other. */
  void putBack(Path target, Path temporary, Content bytes, Attributes wanted) throws IOException {
    if (stage(target, temporary, bytes, wanted).isEmpty()) {
      swap(temporary, target, bytes, wanted);
    } else {
      inPlace(target, bytes, wanted);
    }
  }

  void remove(Path temporary) throws IOException {
    if (disk.stat(temporary).isPresent()) {
      disk.delete(temporary);
    }
  }

  /** Makes the new file of a CREATE at its temporary name, durable. */
  void make(Step step, Path temporary) throws IOException {
    disk.create(temporary, step.after().bytes());
    Attributes wanted = step.wanted();
    if (wanted != null && !gives(temporary, wanted)) {
      throw new IOException("the mode, owner or attributes it had cannot be given to it");
    }
  }

  /** Makes the folder's entries durable; a folder that may not be opened is none of our failure. */
  Optional<String> syncFolder(Path folder) throws IOException {
    try {
      disk.syncFolder(folder);
      return Optional.empty();
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      Problem problem = Problem.of(folder, e);
      if (problem.kind() == Problem.Kind.ACCESS || problem.reason().contains("nvalid argument")) {
        return Optional.of(folder + " could not be synced (" + Problem.reasonOf(e) + ")");
      }
      throw e;
    }
  }
}
