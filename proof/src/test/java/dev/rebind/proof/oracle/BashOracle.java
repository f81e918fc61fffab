package dev.rebind.proof.oracle;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real bash, asked whether it can read a script and which words it sees in a command. */
public final class BashOracle {
  private static final Path BASH = Programs.debian("bash");

  private BashOracle() {}

  /** What {@code bash -n} says against a script; nothing of it is executed. */
  public static Optional<String> refusal(Path script) {
    Ran ran = Command.of(BASH, List.of("-n", script.toAbsolutePath().toString())).run();
    return ran.exit() == 0 && ran.err().isEmpty() ? Optional.empty() : Optional.of(ran.err());
  }

  /**
   * The words that bash passes on for the arguments of one simple command, quotes removed; empty
   * when bash cannot read it.
   *
   * <p>Expansions do happen, in a restricted shell without variables, without a path and without
   * file names: what looks like a command substitution finds no program to run.
   */
  public static Optional<List<String>> words(String arguments) {
    String script =
        "w() { for word; do printf '%s\\0' \"$word\"; done; printf end; }\nPATH=\nset -f -r\nw "
            + arguments
            + "\n";
    Ran ran =
        Command.of(BASH, List.of("--noprofile", "--norc", "-c", script))
            .with(Map.of("HOME", "/nonexistent"))
            .run();
    if (ran.exit() != 0 || !ran.out().endsWith("end")) {
      return Optional.empty();
    }
    String joined = ran.out().substring(0, ran.out().length() - "end".length());
    List<String> words = List.of(joined.split("\0", -1));
    return Optional.of(words.subList(0, words.size() - 1));
  }
}
