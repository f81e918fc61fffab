package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run under the lock, after the recovery of what came before; shared by apply and undo. */
final class Session {
  private final Disk disk;
  private final ApplyOptions options;
  private final StateFolder state;
  private final List<Recovered> recovered;

  private Session(Disk disk, ApplyOptions options, StateFolder state, List<Recovered> recovered) {
    this.disk = disk;
    this.options = options;
    this.state = state;
    this.recovered = recovered;
  }

  /** What to do in a session. */
  interface Work {
    Outcome run(Session session) throws IOException;
  }

  /** Locks, recovers, works. */
  static Outcome run(Disk disk, ApplyOptions options, Work work) {
    List<Recovered> recovered = new ArrayList<>();
    try (StateFolder state = StateFolder.lock(disk, options.stateDir(), options.lockWait())) {
      Recovery recovery = Recovery.run(disk, state);
      recovered.addAll(recovery.recovered());
      if (!recovery.problems().isEmpty()) {
        return new Outcome.Failed(recovery.problems(), recovered);
      }
      return work.run(new Session(disk, options, state, recovered));
    } catch (IOException e) {
      return new Outcome.Failed(List.of(Problem.of(options.stateDir(), e)), recovered);
    }
  }

  Disk disk() {
    return disk;
  }

  Path stateDir() {
    return state.path();
  }

  List<Recovered> recovered() {
    return recovered;
  }

  Outcome failed(List<Problem> problems) {
    return new Outcome.Failed(problems, recovered);
  }

  Outcome failed(Path path, Problem.Kind kind, String reason) {
    return failed(List.of(new Problem(path, kind, reason)));
  }

  /** Writes the journal and carries it out, or puts everything back. */
  Outcome carryOut(Manifest manifest, List<Path> shown) {
    JournalFolder journal;
    try {
      journal = JournalFolder.begin(disk, state.path(), options.clock(), manifest);
    } catch (IOException e) {
      Problem problem = Problem.of(state.path(), e);
      return failed(
          List.of(problem.as(problem.kind(), "The journal cannot be written, nothing was: ")));
    }
    try {
      List<String> notes = new Transaction(disk, journal, manifest).run();
      return new Outcome.Done(journal.id(), shown, notes, recovered);
    } catch (IOException e) {
      List<Problem> problems = new ArrayList<>(List.of(Problem.of(journal.path(), e)));
      Rollback rollback = new Rollback(disk, journal, manifest);
      rollback.run();
      problems.addAll(rollback.left());
      problems.addAll(rollback.failed());
      return failed(problems.stream().distinct().toList());
    }
  }
}
