package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rebind modules} makes files and folders, changes others and takes none half. */
class ServiceTreeTest {
  private static final int KILLS = 12;
  private static final int SCRIPTS = 12;
  private static final List<String> APPLY = List.of("modules", "--scripts", "remove", "--apply");

  @TempDir Path folder;
  private Path project;
  private Map<String, String> start;

  @BeforeEach
  void aServiceOfManyScripts() throws IOException {
    project = folder.resolve("spam");
    StringBuilder setup = new StringBuilder("[entry_points]\nwsgi_scripts =\n");
    for (int i = 0; i < SCRIPTS; i++) {
      setup.append("    spam-s%1$d-wsgi = spam.app:make%n".formatted(i));
      file(
          "etc/s%d.ini".formatted(i), "[uwsgi]\nwsgi-file = /usr/bin/spam-s%d-wsgi\n".formatted(i));
    }
    file("setup.cfg", setup.toString());
    file("spam/__init__.py", "");
    file("spam/app.py", "def make():\n    return None\n");
    file("releasenotes/notes/one.yaml", "---\n");
    start = tree();
  }

  private void file(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Every file's text by its path; folders are there with a slash. */
  private Map<String, String> tree() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.toList()) {
        String path = project.relativize(file).toString();
        boolean plain = Files.isRegularFile(file);
        all.put(plain ? path : path + "/", plain ? Files.readString(file) : "");
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + project, e);
    }
  }

  private Ran run(List<String> words) {
    return Archive.java(folder.resolve("state"), words).in(project).run();
  }

  @Test
  void nothingOfAReadOnlyTreeIsWrittenAndThePatchIsPrintedAllTheSame() {
    for (String part : List.of("", "spam", "etc", "releasenotes/notes")) {
      Mount.readOnly(project.resolve(part))
          .around(
              () -> {
                Ran patch = run(List.of("modules"));
                assertEquals(1, patch.exit(), patch.toString());
                assertTrue(patch.out().contains("+++ b/spam/wsgi/s0.py"), patch.out());
                Ran apply = run(APPLY);
                assertEquals(2, apply.exit(), apply.toString());
                assertTrue(apply.err().contains("Read-only file system"), apply.err());
                assertTrue(apply.err().endsWith("rebind: nothing was written\n"), apply.err());
              });
      assertEquals(start, tree(), part);
    }
    run(APPLY).orFail();
    run(List.of("undo")).orFail();
    assertEquals(start, tree());
  }

  @Test
  void whateverMomentItIsKilledAtOneMoreRunSettlesIt() throws Exception {
    long began = System.nanoTime();
    run(APPLY).orFail();
    long whole = System.nanoTime() - began;
    Map<String, String> end = tree();
    run(List.of("undo")).orFail();
    assertEquals(start, tree());
    Random random = new Random(20261128);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          Archive.java(folder.resolve("state"), APPLY)
              .in(project)
              .builder()
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      TimeUnit.NANOSECONDS.sleep((long) ((0.6 + 0.5 * random.nextDouble()) * whole));
      process.destroyForcibly();
      process.waitFor();
      boolean forward = random.nextBoolean();
      String where = "kill " + kill;
      Ran ran = run(forward ? APPLY : List.of("undo"));
      if (forward) {
        ran.orFail();
        assertEquals(end, tree(), where);
        run(List.of("undo")).orFail();
      }
      assertEquals(start, tree(), where + ran);
    }
  }
}
