package dev.rebind.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The installed {@code git}, asked about one work tree. No hook and no file system monitor of the
 * repository is run, nothing is fetched, and no prompt waits for an answer.
 */
public final class Git {
  private static final List<String> START =
      List.of(
          "git",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.untrackedCache=false",
          "-c",
          "gc.auto=0",
          "-c",
          "maintenance.auto=false",
          "-c",
          "protocol.allow=never",
          "--no-pager");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_OPTIONAL_LOCKS",
          "0",
          "GIT_TERMINAL_PROMPT",
          "0",
          "GIT_NO_LAZY_FETCH",
          "1",
          "GIT_NO_REPLACE_OBJECTS",
          "1",
          "LC_ALL",
          "C.UTF-8");

  /** What a caller's own environment must not say: which repository and index are meant. */
  private static final List<String> UNWANTED =
      List.of(
          "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE");

  private final Path folder;

  private Git(Path folder) {
    this.folder = folder;
  }

  /** Git in a folder; nothing is run yet. */
  public static Git in(Path folder) {
    return new Git(folder);
  }

  /**
   * What one run gave.
   *
   * @param code git's exit code
   * @param out standard output
   * @param err standard error, for people
   */
  public record Answer(int code, byte[] out, String err) {
    /** Whether git succeeded. */
    public boolean fine() {
      return code == 0;
    }

    public String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    public List<String> lines() {
      return text().lines().toList();
    }
  }

  /** Runs one command of git. */
  public Answer run(String... arguments) throws IOException {
    return run(new byte[0], arguments);
  }

  /**
   * Runs one command with something on its standard input.
   *
   * @throws IOException when no git is installed, or it was interrupted
   */
  public Answer run(byte[] input, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(START);
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    UNWANTED.forEach(builder.environment()::remove);
    builder.environment().putAll(ENVIRONMENT);
    Process process = start(builder);
    CompletableFuture<byte[]> err =
        CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
    CompletableFuture<Void> in =
        CompletableFuture.runAsync(() -> feed(process.getOutputStream(), input));
    try {
      byte[] out = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      in.join();
      return new Answer(code, out, new String(err.join(), StandardCharsets.UTF_8).strip());
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git ran", interrupted);
    } catch (CompletionException broken) {
      throw new IOException("git's streams could not be read", broken);
    }
  }

  /** What the virtual machine says of a program that is not there helps nobody. */
  private Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      boolean absent = String.valueOf(e.getMessage()).contains("error=2,");
      throw absent && Files.isDirectory(folder)
          ? new IOException("there is no git on the PATH", e)
          : e;
    }
  }

  private static byte[] all(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /** A process that ends without reading its input is no fault; its exit code tells. */
  private static void feed(OutputStream stream, byte[] input) {
    try (stream) {
      stream.write(input);
    } catch (IOException early) {
      if (input.length == 0) {
        throw new CompletionException(early);
      }
    }
  }
}
