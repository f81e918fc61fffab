package dev.rebind.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What check, diff or apply was asked for, as typed.
 *
 * @param threads 0 for the standard
 */
record Request(
    String command,
    List<String> paths,
    List<String> releases,
    List<String> maps,
    boolean factory,
    boolean review,
    @Nullable String names,
    @Nullable String sitePackages,
    @Nullable String pythonEnv,
    boolean noIgnore,
    @Nullable String config,
    Exit.FailOn failOn,
    boolean json,
    @Nullable String stdinFilename,
    int threads,
    @Nullable String baseline,
    @Nullable String writeBaseline,
    boolean live) {

  static Request of(ParseResult typed) {
    return new Request(
        typed.commandSpec().name(),
        typed.matchedPositionalValue(0, List.<String>of()),
        typed.matchedOptionValue("--release", List.<String>of()),
        typed.matchedOptionValue("--map", List.<String>of()),
        typed.matchedOptionValue("--factory", false),
        typed.matchedOptionValue("--review", false),
        word(typed, "--names"),
        text(typed, "--site-packages"),
        text(typed, "--python-env"),
        typed.matchedOptionValue("--no-ignore", false),
        text(typed, "--config"),
        Exit.FailOn.of(word(typed, "--fail-on") == null ? "fixable" : text(typed, "--fail-on")),
        json(typed),
        text(typed, "--stdin-filename"),
        threads(text(typed, "--threads")),
        text(typed, "--baseline"),
        text(typed, "--write-baseline"),
        typed.matchedOptionValue("--live", false));
  }

  /** Whether standard input is read and nothing else. */
  boolean standardInput() {
    return paths.contains("-");
  }

  static boolean json(ParseResult typed) {
    return "json".equals(word(typed, "--format"));
  }

  static @Nullable String text(ParseResult typed, String option) {
    return typed.matchedOptionValue(option, null);
  }

  /** The value of an option that takes one of a few words. */
  private static @Nullable String word(ParseResult typed, String option) {
    String word = text(typed, option);
    OptionSpec spec = typed.commandSpec().findOption(option);
    if (word != null && spec != null && !words(spec).contains(word)) {
      throw new Failure(
          "%s takes %s, not '%s'".formatted(option, String.join(" or ", words(spec)), word));
    }
    return word;
  }

  private static List<String> words(ArgSpec spec) {
    List<String> words = new java.util.ArrayList<>();
    spec.completionCandidates().forEach(words::add);
    return words;
  }

  private static int threads(@Nullable String written) {
    if (written == null) {
      return 0;
    }
    if (!written.matches("[1-9]\\d{0,2}")) {
      throw new Failure("--threads takes a number from 1 to 999, not '" + written + "'");
    }
    return Integer.parseInt(written);
  }
}
