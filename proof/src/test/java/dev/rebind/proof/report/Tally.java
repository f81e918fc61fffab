package dev.rebind.proof.report;

import dev.rebind.proof.program.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Counts what tests saw and writes the table: to {@code target/proof.md}, and with {@code
 * -Drebind.proof.docs=true} to {@code docs/proof.md}. Rows that this run did not count stay as they
 * are.
 */
public final class Tally implements TestExecutionListener {
  private static final Map<Row, Long> COUNTS = new EnumMap<>(Row.class);
  private static final Map<Row, Map<String, Long>> PARTS = new EnumMap<>(Row.class);
  private static final String HEAD =
      """
      # What the proof saw

      `proof/setup` installs the real programs, on Debian 12 and as root, and `./mvnw verify -Pproof`
      asks them. This table is what they said last; `-Drebind.proof.docs=true` writes it, and rows that
      a run did not count stay. A program that is missing fails the run: nothing is skipped.

      Fuzzing is mutation from a seed that failures print, over every fixture of every adapter. A run
      takes 4,000 inputs or 20 seconds an adapter; `./mvnw verify -Pfuzz` takes 15 minutes an adapter and another
      seed each time. It is not guided by coverage: the fixtures reach the branches already, and a
      fuzzing agent would slow each input more than it would gain.

      | judge | count | of what |
      | --- | ---: | --- |
      """;

  /** Counts {@code number} more in a row. */
  public static void add(Row row, long number) {
    synchronized (COUNTS) {
      COUNTS.merge(row, number, Long::sum);
    }
  }

  /** The same, and they are all of this kind. */
  public static void add(Row row, String part, long number) {
    add(row, part, number, number);
  }

  /** The same, with another number for this kind. */
  public static void add(Row row, String part, long kind, long number) {
    synchronized (COUNTS) {
      add(row, number);
      PARTS.computeIfAbsent(row, key -> new TreeMap<>()).merge(part, kind, Long::sum);
    }
  }

  /** After each class, so that a run that is interrupted leaves what it saw. */
  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.getSource().filter(ClassSource.class::isInstance).isPresent()) {
      write();
    }
  }

  private static synchronized void write() {
    Path module = Programs.module();
    Path docs = module.resolve("../docs/proof.md").normalize();
    try {
      String table = table(docs);
      Files.createDirectories(module.resolve("target"));
      Files.writeString(module.resolve("target/proof.md"), table);
      if (Boolean.getBoolean("rebind.proof.docs")) {
        Files.writeString(docs, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the table", e);
    }
  }

  private static String table(Path docs) throws IOException {
    List<String> old = Files.exists(docs) ? Files.readAllLines(docs) : List.of();
    List<String> lines = new ArrayList<>();
    synchronized (COUNTS) {
      for (Row row : Row.values()) {
        Long count = COUNTS.get(row);
        String end = " | " + row.claim();
        if (count != null) {
          lines.add("| " + row.judge() + " | " + count + end + parts(row) + " |");
        } else {
          old.stream().filter(line -> line.contains(end)).forEach(lines::add);
        }
      }
    }
    return HEAD + String.join("\n", lines) + "\n";
  }

  private static String parts(Row row) {
    List<String> parts = new ArrayList<>();
    PARTS.getOrDefault(row, Map.of()).forEach((part, number) -> parts.add(number + " " + part));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }
}
