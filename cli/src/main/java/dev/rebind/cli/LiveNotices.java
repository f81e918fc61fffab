package dev.rebind.cli;

import dev.rebind.disk.LiveFiles;
import dev.rebind.disk.Liveness;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of each file that would change whether a running host or a tool has a claim on it. */
final class LiveNotices {
  static final Code LIVE = new Code("RB990", "A file is live");

  private LiveNotices() {}

  static List<Finding> of(Plan plan) {
    List<Finding> notices = new ArrayList<>();
    LiveFiles live = LiveFiles.ofThisHost();
    for (PlannedFile file : plan.files().values()) {
      Optional<Path> disk = plan.tree().onDisk(file.path());
      if (disk.isPresent()) {
        byte[] start = file.before().map(SourceText::bytes).orElse(new byte[0]);
        for (Liveness reason : reasons(live, disk.get(), start)) {
          notices.add(
              Finding.of(
                  LIVE,
                  Severity.NOTE,
                  file.path(),
                  Span.at(0),
                  reason.sentence() + " It is written only with --live."));
        }
      }
    }
    return notices;
  }

  private static List<Liveness> reasons(LiveFiles live, Path file, byte[] start) {
    try {
      return live.reasons(Files.exists(file) ? file.toRealPath() : file, start);
    } catch (IOException e) {
      throw new Failure("cannot tell whether " + file + " is live: " + Reason.of(e), e);
    }
  }
}
