package dev.rebind.proof.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Programs;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.resolve.Settings;
import dev.rebind.testkit.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fixtures of every adapter, spoilt at random.
 *
 * <p>Each input follows from the seed and its number: {@code -Drebind.fuzz.seed=1
 * -Drebind.fuzz.only=4711} runs one again. {@code -Pfuzz} runs for long. What is found is kept
 * below {@code target/fuzz} and belongs into the adapter's fixtures.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {
  private static final long SEED = Long.getLong("rebind.fuzz.seed", 20251122);
  private static final long ONLY = Long.getLong("rebind.fuzz.only", -1);
  private static final int SECONDS = Integer.getInteger("rebind.fuzz.seconds", 20);

  /** Bounded, so that no machine is too fast to find what was found on none before. */
  private static final long INPUTS = Long.getLong("rebind.fuzz.inputs", 4000);

  private static final int WORST = Integer.getInteger("rebind.fuzz.worst", 10);

  static List<String> modules() {
    return Corpus.modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void spoiltFixturesBreakNoLaw(String module) throws Exception {
    List<Fixture> fixtures = Corpus.of(module);
    List<byte[]> corpus = Corpus.files(fixtures);
    List<String> broken = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    for (long number = Math.max(ONLY, 0); number < INPUTS || ONLY >= 0; number++) {
      Input input = Input.of(fixtures, corpus, number);
      input.broken().ifPresent(why -> broken.add(input.kept(module, why)));
      if (ONLY >= 0 || System.nanoTime() > end || broken.size() >= WORST) {
        break;
      }
    }
    assertTrue(broken.isEmpty(), () -> broken.size() + " inputs:\n" + String.join("\n", broken));
  }

  /** One spoilt tree. */
  private record Input(long number, Fixture fixture, SortedMap<String, byte[]> files) {
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long HANGING_SECONDS = 120;

    static Input of(List<Fixture> fixtures, List<byte[]> corpus, long number) {
      Random random = new Random(SEED * 1_000_003 + number);
      // The first numbers of neighbouring seeds are alike.
      random.nextLong();
      Fixture fixture = fixtures.get(random.nextInt(fixtures.size()));
      SortedMap<String, byte[]> files = new TreeMap<>(fixture.before());
      List<String> paths = List.copyOf(files.keySet());
      Mutator mutator = new Mutator(random, corpus);
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        String path = paths.get(random.nextInt(paths.size()));
        files.put(path, mutator.spoil(files.getOrDefault(path, new byte[0])));
      }
      return new Input(number, fixture, files);
    }

    /** The law that breaks, if one does; in a thread of its own, for it may never end. */
    Optional<String> broken() throws Exception {
      Settings settings = fixture.settings();
      ExecutorService thread = Executors.newSingleThreadExecutor(Input::daemon);
      try {
        Future<Optional<String>> run = thread.submit(() -> judged(settings));
        return run.get(HANGING_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException hanging) {
        return Optional.of("still at work after " + HANGING_SECONDS + " s");
      } finally {
        thread.shutdownNow();
      }
    }

    private Optional<String> judged(Settings settings) {
      var cpu = ManagementFactory.getThreadMXBean();
      long began = cpu.getCurrentThreadCpuTime();
      try {
        Laws.Verdict verdict = new Laws(settings).judge(files);
        Tally.add(Row.FUZZED, 1);
        if (verdict.moved()) {
          Tally.add(Row.FUZZED_MOVED, 1);
        }
        if (verdict.refuted()) {
          Tally.add(Row.FUZZED_REFUTED, 1);
        }
        if (verdict.later()) {
          Tally.add(Row.FUZZED_LATER, 1);
        }
        long took = cpu.getCurrentThreadCpuTime() - began;
        return verdict
            .broken()
            .or(
                () ->
                    took > SLOW_NANOS
                        ? Optional.of(took / 1_000_000 + " ms of work")
                        : Optional.empty());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return Optional.of(thrown + " at " + (trace.length > 0 ? trace[0] : "?"));
      }
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "fuzz");
      thread.setDaemon(true);
      return thread;
    }

    /** Writes the tree below {@code target/fuzz} and says how to get it again. */
    String kept(String module, String why) {
      Path folder = Programs.module().resolve("target/fuzz").resolve(module + "-" + number);
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = folder.resolve("before").resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot keep an input", e);
      }
      return "%s, seed %d, number %d (from %s, kept in %s): %s"
          .formatted(module, SEED, number, fixture.name(), folder, why);
    }
  }
}
