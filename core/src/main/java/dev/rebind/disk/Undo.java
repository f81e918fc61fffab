package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Takes an apply back: bytes, owner, group, mode and extended attributes as they were, created
 * files and folders gone, deleted files there again. A file that changed since is refused, and then
 * nothing is touched.
 */
public final class Undo {
  private final Disk disk;

  Undo(Disk disk) {
    this.disk = disk;
  }

  /** Undoes one journal on this machine. */
  public static Outcome undo(String journalId, ApplyOptions options) {
    return new Undo(new RealDisk()).run(Optional.of(journalId), options);
  }

  /** Undoes the latest apply that is not undone, or only rolls back an interrupted one. */
  public static Outcome undoLatest(ApplyOptions options) {
    return new Undo(new RealDisk()).run(Optional.empty(), options);
  }

  /**
   * Rolls back what a dead process left unfinished, and nothing else. Files that were read before
   * may be others now, so whoever plans an apply asks for this first. Without such a journal no
   * lock is taken.
   *
   * @return done, with an empty id; what was rolled back is in {@link Outcome#recovered}
   */
  public static Outcome recover(ApplyOptions options) {
    Outcome.Done nothing = new Outcome.Done("", List.of(), List.of(), List.of());
    try {
      boolean unfinished = false;
      for (JournalFolder journal : JournalFolder.all(options.stateDir())) {
        unfinished |= journal.isUnfinished();
      }
      if (!unfinished) {
        return nothing;
      }
    } catch (IOException e) {
      return new Outcome.Failed(List.of(Problem.of(options.stateDir(), e)), List.of());
    }
    return Session.run(
        new RealDisk(),
        options,
        session -> new Outcome.Done("", List.of(), List.of(), session.recovered()));
  }

  Outcome run(Optional<String> id, ApplyOptions options) {
    return Session.run(disk, options, session -> undo(id, options, session));
  }

  private Outcome undo(Optional<String> id, ApplyOptions options, Session session)
      throws IOException {
    for (Recovered recovered : session.recovered()) {
      boolean asked = id.map(recovered.journalId()::equals).orElse(!recovered.undo());
      if (asked) {
        // The rollback of the interrupted apply was the undo.
        return new Outcome.Done(
            recovered.journalId(), recovered.restored(), List.of(), session.recovered());
      }
    }
    List<Journal> all = Journal.list(session.stateDir());
    Optional<Journal> found = id.isPresent() ? Journal.find(all, id.get()) : Journal.latest(all);
    if (found.isEmpty()) {
      String what =
          id.map(name -> "There is no journal " + name).orElse("There is nothing to undo");
      return session.failed(session.stateDir(), Problem.Kind.JOURNAL, what + ".");
    }
    Journal journal = found.get();
    if (journal.state() != Journal.State.DONE) {
      return session.failed(
          session.stateDir(),
          Problem.Kind.JOURNAL,
          "Journal " + journal.id() + " is not in force: " + journal.state().words() + ".");
    }
    return reverse(JournalFolder.of(session.stateDir(), journal.id()), options, session);
  }

  private Outcome reverse(JournalFolder folder, ApplyOptions options, Session session)
      throws IOException {
    Manifest done = folder.read();
    List<Step> steps = new ArrayList<>(done.steps());
    Collections.reverse(steps);
    Preflight preflight =
        Preflight.check(disk, done.root(), steps.stream().map(Step::reversed).toList());
    if (!preflight.problems().isEmpty()) {
      return session.failed(preflight.problems());
    }
    List<Path> folders = new ArrayList<>(done.makes());
    Collections.reverse(folders);
    List<Manifest.Folder> removes = new ArrayList<>();
    for (Path made : folders) {
      if (disk.stat(made).map(Stat::isFolder).orElse(false)) {
        removes.add(new Manifest.Folder(made, disk.attributes(made)));
      }
    }
    Manifest manifest =
        new Manifest(
            options.clock().instant(),
            options.title(),
            done.root(),
            folder.id(),
            preflight.makes(),
            removes,
            preflight.steps());
    List<Path> shown = done.steps().stream().map(Step::shown).toList();
    return session.carryOut(manifest, shown);
  }
}
