package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.proof.fuzz.Corpus;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.road.Plan;
import dev.rebind.testkit.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** git and patch take every patch of every fixture and make the bytes that the plan says. */
class PatchTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"git", "patch"})
  void everyPatchApplies(String program) throws IOException {
    int number = 0;
    for (Fixture fixture : Corpus.all()) {
      Plan plan = Rebind.standard().plan(fixture.before(), fixture.settings());
      if (plan.files().isEmpty()) {
        continue;
      }
      Path tree = folder.resolve(program + number++);
      fixture.before().forEach((path, bytes) -> write(tree.resolve(path), bytes));
      Path patch = Files.write(folder.resolve("patch"), plan.patch());
      Ran ran = program.equals("git") ? git(tree, patch) : patch(tree, patch);
      assertEquals(0, ran.exit(), fixture.name() + ran);
      assertEquals(shown(after(fixture, plan)), shown(read(tree)), fixture.name());
      Tally.add(Row.PATCH, "by " + program, 1);
    }
    assertTrue(number > 50, "only " + number + " patches");
  }

  private static Ran git(Path tree, Path patch) {
    return Command.of(
            Programs.debian("git"), List.of("apply", "--whitespace=nowarn", patch.toString()))
        .in(tree)
        .run();
  }

  private static Ran patch(Path tree, Path patch) {
    return Command.of(
            Programs.debian("patch"),
            List.of("-p1", "--binary", "--no-backup-if-mismatch", "-i", patch.toString()))
        .in(tree)
        .run();
  }

  private static SortedMap<String, byte[]> after(Fixture fixture, Plan plan) {
    SortedMap<String, byte[]> after = new TreeMap<>(fixture.before());
    plan.files()
        .forEach(
            (path, file) -> {
              after.remove(path);
              file.after().ifPresent(text -> after.put(path, text.bytes()));
            });
    return after;
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static SortedMap<String, byte[]> read(Path tree) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(tree.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static String shown(Map<String, byte[]> files) {
    StringBuilder out = new StringBuilder();
    files.forEach(
        (path, bytes) ->
            out.append("== ")
                .append(path)
                .append('\n')
                .append(new String(bytes, StandardCharsets.ISO_8859_1)));
    return out.toString();
  }
}
