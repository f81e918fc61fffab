package dev.rebind.bench;

import dev.rebind.tree.Needles;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The search through 64 KiB of text that has no needle, compiled as the launcher has it compiled.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class NeedleSearch {
  private final Needles needles = Needles.of("wsgi", "gunicorn");
  private final byte[] text = text(20250401);

  @Benchmark
  public boolean twoWords() {
    return needles.in(text);
  }

  private static byte[] text(long seed) {
    String[] words =
        "server request region project network using signing running unit config wsg role"
            .split(" ");
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < 64 << 10) {
      text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? ":\n" : " ");
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
