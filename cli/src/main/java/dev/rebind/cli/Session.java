package dev.rebind.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where one run of the command reads, writes and looks.
 *
 * @param environment the process's variables
 * @param folder the current folder, absolute and normal
 * @param outTerminal whether {@code out} is a terminal, so that colour helps
 * @param errTerminal whether {@code err} is a terminal, so that a progress line helps
 */
public record Session(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    boolean outTerminal,
    boolean errTerminal) {
  public Session {
    environment = Map.copyOf(environment);
    folder = folder.toAbsolutePath().normalize();
  }

  /** This process's folder and environment; no terminal. */
  public static Session of(InputStream in, PrintStream out, PrintStream err) {
    return new Session(in, out, err, System.getenv(), Path.of(""), false, false);
  }

  /** A path as the user wrote it, from the current folder. */
  Path path(String written) {
    return folder.resolve(written).normalize();
  }

  /** Whether colour may be used: on a terminal, unless NO_COLOR says otherwise (no-color.org). */
  boolean colour() {
    return outTerminal && !dumb() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether a line on standard error may be written over. */
  boolean overwrites() {
    return errTerminal && !dumb();
  }

  /** A terminal without escape sequences, as editors have. */
  private boolean dumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** One line on standard error, under the command's name. */
  void tell(String line) {
    err.println("rebind: " + Clean.line(line));
  }
}
