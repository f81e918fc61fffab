package dev.rebind.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs the command on small inputs of every format, so that a virtual machine that archives its
 * classes at exit (AppCDS) has seen those that a real run needs. The launcher starts it once.
 */
public final class Warmup {
  private static final List<List<String>> LINES =
      List.of(
          List.of("check", "."),
          List.of("check", "nova.ini"),
          List.of("diff", "."),
          List.of("apply", "."),
          List.of("undo"),
          List.of("check", "--format", "json", "--fail-on", "any", "."),
          List.of("catalogue", "nova"),
          List.of("explain", "RB101"),
          List.of("--help"));

  private Warmup() {}

  /** Leaves nothing behind and prints nothing. */
  public static void main(String[] args) throws IOException {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    Path folder = Files.createTempDirectory("rebind-warmup");
    try {
      Path files = folder.resolve("files");
      for (Map.Entry<String, String> file : WarmupFiles.ALL.entrySet()) {
        Path path = files.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
      for (List<String> line : LINES) {
        run(line, files, environment);
      }
    } finally {
      delete(folder);
    }
  }

  private static void run(List<String> line, Path folder, Map<String, String> environment) {
    PrintStream nowhere = Main.buffered(OutputStream.nullOutputStream());
    ByteArrayInputStream empty = new ByteArrayInputStream(new byte[0]);
    int code =
        Command.run(line, new Session(empty, nowhere, nowhere, environment, folder, false, false));
    if (code == Exit.FAILED) {
      throw new IllegalStateException("the command fails: " + line);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
