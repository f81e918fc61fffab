package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plan over very many files. */
class ManyFilesTest {
  private static final int FILES = 10_000;

  @TempDir Path folder;

  @Test
  void tenThousandFilesAreOneApplyAndOneUndo() {
    Deployment deployment = Deployment.in(folder.resolve("etc"), FILES);
    long apply = seconds(deployment.apply());
    assertEquals(FILES, deployment.look().after());
    long undo = seconds(List.of("undo"));
    assertEquals(FILES, deployment.look().before());
    assertEquals(List.of(), deployment.strangers());
    Tally.add(Row.LARGE, "seconds to apply", apply, FILES);
    Tally.add(Row.LARGE, "seconds to undo", undo, 0);
  }

  private long seconds(List<String> words) {
    long began = System.nanoTime();
    Archive.rebind(folder.resolve("state"), words).in(folder).run().orFail();
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
  }
}
