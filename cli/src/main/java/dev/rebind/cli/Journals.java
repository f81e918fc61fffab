package dev.rebind.cli;

import dev.rebind.disk.ApplyOptions;
import dev.rebind.disk.Outcome;
import dev.rebind.disk.Problem;
import dev.rebind.disk.Recovered;
import dev.rebind.disk.Undo;
import java.nio.file.Path;

/** Where journals are, and how the disk's answer is told. */
final class Journals {
  private Journals() {}

  static Path folder(Session session) {
    String home = session.environment().getOrDefault("HOME", System.getProperty("user.home", "/"));
    return ApplyOptions.userStateDir(session.environment(), session.path(home));
  }

  static ApplyOptions options(Session session, String title) {
    return ApplyOptions.in(folder(session), title);
  }

  /** What an interrupted run left half done is not what a plan is to be made of. */
  static void recover(Session session) {
    done(Undo.recover(options(session, "apply")), session);
  }

  /**
   * What was done.
   *
   * @throws Failure when nothing was written, after one line for each file that stood in the way
   */
  static Outcome.Done done(Outcome outcome, Session session) {
    for (Recovered recovered : outcome.recovered()) {
      session.tell(
          "an interrupted run (journal %s) was rolled back: %s"
              .formatted(
                  recovered.journalId(), Summary.counted(recovered.restored().size(), "file")));
      recovered.left().forEach(problem -> session.tell(problem.path() + ": " + problem.reason()));
    }
    if (outcome instanceof Outcome.Done done) {
      return done;
    }
    boolean live = false;
    boolean stuck = false;
    for (Problem problem : ((Outcome.Failed) outcome).problems()) {
      session.tell(problem.path() + ": " + problem.reason());
      live |= problem.kind() == Problem.Kind.LIVE;
      stuck |= problem.kind() == Problem.Kind.NOT_PUT_BACK;
    }
    throw new Failure(
        stuck
            ? "not every file could be put back; run rebind undo when the cause is gone"
            : live ? "nothing was written; --live writes live files too" : "nothing was written");
  }
}
