package dev.rebind.bench;

import dev.rebind.road.Adapters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a walk asks of each file's name, of every adapter, compiled as the launcher has it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class NameClaims {
  private static final int NAMES = 1000;

  private final Predicate<String> names = Adapters.installed().names();
  private final List<String> paths = paths(20250401);

  @Benchmark
  @OperationsPerInvocation(NAMES)
  public int oneName() {
    int wanted = 0;
    for (String path : paths) {
      wanted += names.test(path) ? 1 : 0;
    }
    return wanted;
  }

  private static List<String> paths(long seed) {
    String[] folders = "nova/api/openstack roles/nova/tasks etc/uwsgi doc/source lib".split(" ");
    String[] extensions = ".py .py .py .py .yaml .yml .rst .sh .json .j2 .ini .conf .po".split(" ");
    Random random = new Random(seed);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String folder = folders[random.nextInt(folders.length)];
      String extension = extensions[random.nextInt(extensions.length)];
      paths.add(folder + "/server_request_" + i + extension);
    }
    return paths;
  }
}
