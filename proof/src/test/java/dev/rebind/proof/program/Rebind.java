package dev.rebind.proof.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code rebind} in a process of its own, with every adapter that it ships with. */
public final class Rebind {
  private Rebind() {}

  /** Runs it in a folder; its journals go below {@code home}. */
  public static Ran run(Path folder, Path home, List<String> arguments) {
    // Surefire hides the tests' class path behind a jar that names it.
    String here = System.getProperty("java.class.path");
    String classes = System.getProperty("surefire.test.class.path", here);
    List<String> all =
        new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-cp", classes, "dev.rebind.cli.Main"));
    all.addAll(arguments);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Command.of(java, all).in(folder).with(Map.of("HOME", home.toString())).run();
  }
}
