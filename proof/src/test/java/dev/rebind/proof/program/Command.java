package dev.rebind.proof.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A command line with its folder and its whole environment: nothing of the caller's environment
 * reaches the program, for uWSGI makes an option of every variable that begins with {@code UWSGI_}.
 */
public record Command(List<String> words, Path directory, Map<String, String> environment) {
  private static final long SECONDS = 600;

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** A command in the temporary folder, with a C locale and Debian's path. */
  public static Command of(Path program, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(program.toString());
    words.addAll(arguments);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return new Command(
        words,
        temporary,
        Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8", "HOME", temporary.toString()));
  }

  /** The same in another folder. */
  public Command in(Path folder) {
    return new Command(words, folder, environment);
  }

  /** The same with more variables, or others. */
  public Command with(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(variables);
    return new Command(words, directory, all);
  }

  /** The same with words in front, such as {@code setsid}. */
  public Command after(List<String> prefix) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return new Command(all, directory, environment);
  }

  /** Runs it to its end with an empty standard input; fails when it takes over ten minutes. */
  public Ran run() {
    return run("");
  }

  /** The same with a standard input, in UTF-8. */
  public Ran run(String input) {
    try {
      Path out = Files.createTempFile("proof", ".out");
      Path err = Files.createTempFile("proof", ".err");
      try {
        Process process =
            builder().redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
          in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
          throw new AssertionError("still running after " + SECONDS + " s: " + words);
        }
        return new Ran(process.exitValue(), text(out), text(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + words, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while running " + words, e);
    }
  }

  /** A process builder with exactly this environment. */
  public ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
