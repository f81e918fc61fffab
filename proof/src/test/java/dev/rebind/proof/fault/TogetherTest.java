package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Ran;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applies and an undo, started at once as processes of their own. */
class TogetherTest {
  private static final int ROUNDS = 12;
  private static final int FILES = 40;
  private static final long SEED = 20251122;

  @TempDir Path folder;

  @Test
  void whoeverComesFirstAllFilesAreOldOrAllAreNew() throws Exception {
    Deployment deployment = Deployment.in(folder.resolve("etc"), FILES);
    Random random = new Random(SEED);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<List<String>> words = List.of(deployment.apply(), deployment.apply(), List.of("undo"));
        List<Future<Ran>> runs = new ArrayList<>();
        for (List<String> each : words) {
          int pause = random.nextInt(60);
          runs.add(threads.submit(() -> started(each, pause)));
        }
        StringBuilder told = new StringBuilder("seed " + SEED + ", round " + round);
        for (Future<Ran> run : runs) {
          Ran ran = run.get();
          told.append('\n').append(ran);
          assertTrue(ran.exit() == 0 || ran.exit() == 2, told.toString());
        }
        assertTrue(deployment.look().one(), told.toString());
        assertEquals(List.of(), deployment.strangers(), told.toString());
        Tally.add(Row.TOGETHER, 1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Ran started(List<String> words, int pause) throws InterruptedException {
    Thread.sleep(pause);
    return Archive.java(folder.resolve("state"), words).in(folder).run();
  }
}
