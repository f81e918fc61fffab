package dev.rebind.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the command on small inputs, so that a virtual machine that archives its classes at exit
 * (AppCDS) has seen those that a real run needs. The launcher starts it once.
 */
public final class Warmup {
  private static final Map<String, String> FILES =
      Map.of(
          "nova.ini", "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n",
          "done.ini", "[uwsgi]\nmodule = keystone.wsgi.api:application\n",
          ".rebind.yaml", "release: 2025.2\nexclude:\n  - nothing/\n");

  private Warmup() {}

  /** Leaves nothing behind and prints nothing. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("rebind-warmup");
    try {
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      for (List<String> line :
          List.of(
              List.of("check", "."),
              List.of("check", "nova.ini"),
              List.of("diff", "."),
              List.of("check", "--format", "json", "--fail-on", "any", "."),
              List.of("catalogue", "nova"),
              List.of("explain", "RB101"),
              List.of("--help"))) {
        run(line, folder);
      }
    } finally {
      for (String name : FILES.keySet()) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    }
  }

  private static void run(List<String> line, Path folder) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    ByteArrayInputStream empty = new ByteArrayInputStream(new byte[0]);
    int code =
        Command.run(
            line, new Session(empty, nowhere, nowhere, System.getenv(), folder, false, false));
    if (code == Exit.FAILED) {
      throw new IllegalStateException("the command fails: " + line);
    }
  }
}
