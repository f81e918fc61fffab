package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The uWSGI configuration in {@code examples/}, in the shapes of Debian and of DevStack. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private static final Pattern NEEDS = Pattern.compile("(?m)^needs (\\S+)");

  @TempDir private Path temp;

  @Test
  void withTheirReleaseSixServicesMove() throws IOException {
    Rig rig = copied();
    rig.file(".rebind.yaml", Files.readString(EXAMPLES.resolve(".rebind.yaml")));
    String out = rig.run("apply", "--review").out();
    TreeSet<String> services = new TreeSet<>();
    NEEDS.matcher(out).results().forEach(match -> services.add(match.group(1)));
    assertTrue(services.size() >= 6, out);
  }

  @Test
  void withoutItNothingOfTheCatalogueIsWritten() throws IOException {
    Rig rig = copied();
    Rig.Answer check = rig.run("check");
    assertEquals(0, check.code(), check.all());
    assertTrue(check.out().contains("RB104 "), check.out());
    assertEquals("", rig.run("diff", "--review").out());
    String out = rig.run("apply", "--review").out();
    assertTrue(out.startsWith("Nothing to write."), out);
  }

  private Rig copied() throws IOException {
    Rig rig = new Rig(temp);
    for (String folder : List.of("debian", "devstack")) {
      try (Stream<Path> files = Files.walk(EXAMPLES.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          rig.file(EXAMPLES.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return rig;
  }
}
