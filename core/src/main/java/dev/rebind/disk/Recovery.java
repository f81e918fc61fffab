package dev.rebind.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rolls back what dead processes left unfinished; the caller holds the lock. */
final class Recovery {
  private final Disk disk;
  private final List<Recovered> recovered = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Recovery(Disk disk) {
    this.disk = disk;
  }

  static Recovery run(Disk disk, StateFolder state) {
    Recovery recovery = new Recovery(disk);
    try {
      List<JournalFolder> newestFirst = new ArrayList<>(JournalFolder.all(state.path()));
      Collections.reverse(newestFirst);
      for (JournalFolder journal : newestFirst) {
        if (journal.isUnfinished()) {
          recovery.recover(journal);
        }
      }
    } catch (IOException e) {
      recovery.problems.add(
          Problem.of(state.path(), e).as(Problem.Kind.JOURNAL, "The journals cannot be read: "));
    }
    return recovery;
  }

  private void recover(JournalFolder journal) {
    try {
      if (journal.state().isEmpty()) {
        // It died while the journal was being written, before any file was touched.
        journal.remove(disk);
        return;
      }
      Manifest manifest = journal.read();
      Rollback rollback = new Rollback(disk, journal, manifest);
      rollback.run();
      problems.addAll(rollback.failed());
      recovered.add(
          new Recovered(
              journal.id(), manifest.undoes() != null, rollback.restored(), rollback.left()));
    } catch (IOException e) {
      problems.add(
          Problem.of(journal.path(), e)
              .as(
                  Problem.Kind.JOURNAL,
                  "An interrupted run cannot be rolled back (look at its files, then move this"
                      + " folder away): "));
    }
  }

  List<Recovered> recovered() {
    return recovered;
  }

  List<Problem> problems() {
    return problems;
  }
}
