package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Ran;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code kill -9} of the real command at random moments, most of them while it writes: every file
 * is whole, and whatever is run next to its end leaves all files old or all files new.
 *
 * <p>{@code -Drebind.proof.kills=1000} makes it longer.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
  private static final int KILLS = Integer.getInteger("rebind.proof.kills", 120);
  private static final int FILES = 60;

  @TempDir Path folder;

  /** How long a run is thought to write for; it follows what is seen. */
  private double window = TimeUnit.MILLISECONDS.toNanos(100);

  @ParameterizedTest
  @ValueSource(longs = {20250401, 20251001})
  void whateverMomentItIsKilledAtOneMoreRunSettlesIt(long seed) throws Exception {
    Deployment deployment = Deployment.in(folder.resolve("etc"), FILES);
    Random random = new Random(seed);
    long began = System.nanoTime();
    run(deployment.apply());
    long whole = System.nanoTime() - began;
    run(List.of("undo"));
    for (int kill = 0; kill < KILLS; kill++) {
      String where = "seed " + seed + ", kill " + kill;
      boolean forward = deployment.look().before() > 0;
      List<String> words = forward ? deployment.apply() : List.of("undo");
      killed(words, random, whole);
      deployment.look();
      Tally.add(Row.KILLS, state(), 1);
      if (random.nextInt(3) == 0) {
        settle(deployment, random.nextBoolean(), where);
      }
    }
    settle(deployment, true, "seed " + seed + ", the end");
  }

  /** A run that nobody kills, forward or back; then everything is as one of them would have it. */
  private void settle(Deployment deployment, boolean forward, String where) {
    Ran ran = ended(forward ? deployment.apply() : List.of("undo"));
    Deployment.Look look = deployment.look();
    String told = where + ", " + (forward ? "apply" : "undo") + ": " + look + "\n" + ran;
    assertTrue(look.one(), told);
    assertEquals(forward ? FILES : 0, look.after(), told);
    assertEquals(List.of(), deployment.strangers(), told);
    Tally.add(Row.SETTLED, 1);
  }

  private void killed(List<String> words, Random random, long whole) throws Exception {
    int journals = journals().size();
    Process process =
        command(words)
            .builder()
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (random.nextInt(4) > 0) {
      // Most of a run is the start of Java; what matters begins with the journal.
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (process.isAlive() && journals().size() == journals && System.nanoTime() < end) {
        TimeUnit.MICROSECONDS.sleep(500);
      }
      TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * window));
      window *= process.isAlive() ? 1.03 : 0.8;
    } else {
      TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * whole));
    }
    process.destroyForcibly();
    process.waitFor();
  }

  private void run(List<String> words) {
    ended(words).orFail();
  }

  private Ran ended(List<String> words) {
    return command(words).run();
  }

  private Command command(List<String> words) {
    return Archive.java(folder.resolve("state"), words).in(folder);
  }

  /** How far the newest journal had come. */
  private String state() throws IOException {
    List<Path> journals = journals();
    if (journals.isEmpty()) {
      return "before any journal";
    }
    Path state = journals.get(journals.size() - 1).resolve("state");
    String text = Files.exists(state) ? Files.readString(state).strip() : "";
    String last = text.substring(text.lastIndexOf('\n') + 1);
    return switch (last) {
      case "PREPARED" -> "while staging";
      case "APPLYING" -> "while replacing";
      case "DONE", "ROLLED_BACK" -> "before or after writing";
      default -> "while the journal was written";
    };
  }

  private List<Path> journals() throws IOException {
    Path journal = folder.resolve("state/rebind/journal");
    if (!Files.isDirectory(journal)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(journal)) {
      return folders.sorted().toList();
    }
  }
}
