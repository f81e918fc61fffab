package dev.rebind.proof.oracle;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * The same for many, in one shell; a command that bash cannot read is empty. The commands must
   * change nothing that another one sees.
   */
  public static List<Optional<List<String>>> words(List<String> arguments) {
    String script =
        """
        mapfile -d '' -t all
        w() { for word; do printf '%s\\001' "$word"; done; printf '\\002'; }
        PATH=
        set -f -r
        for each in "${all[@]}"; do eval "w $each"; printf '\\003'; done
        """;
    Ran ran =
        Command.of(BASH, List.of("--noprofile", "--norc", "-c", script))
            .with(Map.of("HOME", "/nonexistent"))
            .run(String.join("\0", arguments) + "\0");
    List<Optional<List<String>>> answers = new ArrayList<>();
    String out =
        new String(ran.out().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    for (String record : out.split("\003", -1)) {
      if (record.endsWith("\002")) {
        String[] words = record.substring(0, record.length() - 1).split("\001", -1);
        answers.add(Optional.of(List.of(words).subList(0, words.length - 1)));
      } else {
        answers.add(Optional.empty());
      }
    }
    return answers.subList(0, answers.size() - 1);
  }
}
