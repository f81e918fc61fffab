package dev.rebind.proof.program;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the real programs are: the sets that {@code proof/setup} made, and Debian's own.
 *
 * <p>A program that is missing fails the proof. Nothing is ever skipped for the lack of one.
 */
public final class Programs {
  private Programs() {}

  /** The folder of this Maven module, wherever the tests were started from. */
  public static Path module() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  /** The virtual environment of one set, such as {@code 2025.1}. */
  public static Path set(String name) {
    String home = System.getenv("REBIND_PROOF_HOME");
    Path programs = home == null ? module().resolve(".programs") : Path.of(home);
    Path set = programs.resolve(name);
    if (!Files.isRegularFile(set.resolve(".stamp"))) {
      throw new AssertionError("no set of programs at " + set + ": run proof/setup first");
    }
    return set;
  }

  /** A program of one set. */
  public static Path of(String set, String name) {
    return present(set(set).resolve("bin").resolve(name));
  }

  /** A program of the operating system. */
  public static Path debian(String name) {
    return present(Path.of("/usr/bin").resolve(name));
  }

  private static Path present(Path program) {
    if (!Files.isExecutable(program)) {
      throw new AssertionError("no program at " + program + ": run proof/setup first");
    }
    return program;
  }
}
