package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a set of files, all or none.
 *
 * <p>Every file is compared with the bytes its plan read before the first one is touched. What is
 * kept of a file: its owner, group, mode, extended attributes, hard links, and the symbolic link
 * that leads to it. A failure puts everything back; a kill at any moment is rolled back by the next
 * apply or undo of the same state folder.
 */
public final class Applier {
  private final Disk disk;
  private final LiveFiles liveFiles;

  Applier(Disk disk, LiveFiles liveFiles) {
    this.disk = disk;
    this.liveFiles = liveFiles;
  }

  /** Applies a set on this machine; never throws for what the disk does. */
  public static Outcome apply(WriteSet set, ApplyOptions options) {
    return new Applier(new RealDisk(), LiveFiles.ofThisHost()).run(set, options);
  }

  Outcome run(WriteSet set, ApplyOptions options) {
    return Session.run(disk, options, session -> apply(set, options, session));
  }

  private Outcome apply(WriteSet set, ApplyOptions options, Session session) {
    Preflight preflight = Preflight.check(disk, set.root(), Step.wishes(set));
    List<Problem> problems = new ArrayList<>(preflight.problems());
    if (!options.live()) {
      for (Step step : preflight.steps()) {
        problems.addAll(live(step));
      }
    }
    if (!problems.isEmpty()) {
      return session.failed(problems);
    }
    Manifest manifest =
        new Manifest(
            options.clock().instant(),
            options.title(),
            set.root(),
            null,
            preflight.makes(),
            List.of(),
            preflight.steps());
    List<Path> shown = set.files().stream().map(FileWrite::path).toList();
    return session.carryOut(manifest, shown);
  }

  private List<Problem> live(Step step) {
    try {
      return liveFiles.reasons(step.target(), step.before().bytes()).stream()
          .map(reason -> new Problem(step.shown(), Problem.Kind.LIVE, reason.sentence()))
          .toList();
    } catch (IOException e) {
      return List.of(Problem.of(step.shown(), e));
    }
  }
}
