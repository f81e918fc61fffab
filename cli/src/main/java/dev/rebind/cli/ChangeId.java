package dev.rebind.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Gerrit's commit-msg hook, which adds a Change-Id to a message. It is the only code of a
 * repository that is ever run, and only when that is asked.
 */
record ChangeId(Path hook, Path top) {
  /** A hook that waits for something never ends by itself. */
  private static final long SECONDS = 20;

  ChangeId {
    if (!Files.isExecutable(hook)) {
      throw new Failure("no commit-msg hook adds a Change-Id; 'git review -s' installs one");
    }
  }

  /**
   * The message with its Change-Id.
   *
   * @throws Failure when the hook fails, does not end, or adds none
   */
  String addTo(String message) throws IOException {
    Path file = Files.createTempFile("rebind-commit", ".txt");
    try {
      Files.writeString(file, message);
      Process process = start(file);
      // Git gives its hooks nothing to read either.
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new Failure("the commit-msg hook did not end in %d seconds".formatted(SECONDS));
      }
      String changed = Files.readString(file);
      if (process.exitValue() != 0 || !changed.contains("\nChange-Id: ")) {
        throw new Failure(
            "the commit-msg hook added no Change-Id (exit %d)".formatted(process.exitValue()));
      }
      return changed;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the hook ran", interrupted);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Process start(Path file) {
    try {
      return new ProcessBuilder(hook.toString(), file.toString())
          .directory(top.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException unusable) {
      throw new Failure("the commit-msg hook cannot be run: " + unusable.getMessage(), unusable);
    }
  }
}
