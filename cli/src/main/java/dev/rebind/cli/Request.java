package dev.rebind.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    boolean live,
    boolean commit,
    boolean oneCommit,
    boolean changeId) {

  static Request of(Typed typed) {
    String failOn = typed.value("--fail-on");
    return new Request(
        typed.verb().name(),
        typed.words(),
        typed.values("--release"),
        typed.values("--map"),
        typed.flag("--factory"),
        typed.flag("--review"),
        typed.value("--names"),
        typed.value("--site-packages"),
        typed.value("--python-env"),
        typed.flag("--no-ignore"),
        typed.value("--config"),
        Exit.FailOn.of(failOn == null ? "fixable" : failOn),
        typed.json(),
        typed.value("--stdin-filename"),
        threads(typed.value("--threads")),
        typed.value("--baseline"),
        typed.value("--write-baseline"),
        typed.flag("--live"),
        typed.flag("--commit"),
        typed.flag("--one"),
        typed.flag("--change-id"));
  }

  /** Whether standard input is read and nothing else. */
  boolean standardInput() {
    return paths.contains("-");
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
