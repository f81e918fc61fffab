package dev.rebind.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One command: what can be typed behind its name.
 *
 * @param label what its words are called in the help
 * @param most how many words it takes
 */
record Verb(
    String name, String description, String label, String words, int most, List<Switch> switches) {
  /** What every command takes. */
  static final Switch DEBUG = Switch.flag("--debug", "Show where an internal error comes from.");

  static final Switch FORMAT =
      Switch.choice(
          "--format",
          "For people (the default), or for programs: see docs/json.md.",
          "text",
          "json");

  /** The commands, in the order of the help. */
  static final List<Verb> ALL =
      List.of(
          planning(
              "check",
              "Report every binding: what it can become, and why not.",
              Switch.value(
                  "--baseline", "FILE", "Accept the findings that FILE holds; fail on new ones."),
              Switch.value(
                  "--write-baseline", "FILE", "Write today's findings to FILE for --baseline.")),
          planning(
              "diff",
              "Print a patch that git apply and patch -p1 take; all else goes to standard error."),
          planning(
              "apply",
              "Write the changes, all or none, with a journal for 'rebind undo'.",
              Switch.flag(
                  "--live", "Write files too that a running host uses or that a tool manages."),
              Switch.flag("--commit", "Commit what was written, a commit for each service."),
              Switch.flag("--one", "With --commit: one commit for all."),
              Switch.flag(
                  "--change-id", "With --commit: let the commit-msg hook add its Change-Id.")),
          ModulesCommand.verb(),
          AuditCommand.verb(),
          AdviseCommand.verb(),
          one(
              "undo",
              "Take an apply back: bytes, mode and owner as they were.",
              "ID",
              "The journal that apply named; without it, the latest.",
              Switch.flag("--list", "List the journals, oldest first.")),
          one(
              "convert",
              "Write for one server what the other's configuration says: docs/convert.md.",
              "FILE",
              "A uWSGI ini, or a gunicorn.conf.py.",
              Switch.choice("--to", "The server to write for.", "gunicorn", "uwsgi"),
              Switch.many(
                  "--release", "WORD|SERVICE=WORD", "The release that the configuration is for."),
              Switch.many(
                  "--map",
                  "SCRIPT=MODULE:ATTR",
                  "Your own word on a script, before the catalogue."),
              Switch.flag("--factory", "Write a factory call where there is no module yet."),
              Switch.flag(
                  "--dispatcher",
                  "Serve several mounted applications by a function in gunicorn.conf.py.")),
          one(
              "catalogue",
              "List the scripts that are known and what releases have instead.",
              "WORD",
              "A service or a script; else a part of a script's or module's name.",
              Switch.value("--release", "WORD", "Say what that release has."),
              FORMAT),
          one(
              "explain",
              "Say what a finding's code means and what to do.",
              "CODE",
              "A code such as RB101; without it, all codes are listed."),
          one(
              "completion",
              "Print a completion script: source <(rebind completion bash)",
              "SHELL",
              "bash or zsh."));

  Verb {
    switches = List.copyOf(switches);
  }

  static Optional<Verb> named(String name) {
    return ALL.stream().filter(verb -> verb.name.equals(name)).findFirst();
  }

  /** Whether it reads files and plans. */
  boolean plans() {
    return most > 1;
  }

  Optional<Switch> option(String option) {
    return switches.stream().filter(one -> one.name().equals(option)).findFirst();
  }

  private static Verb one(
      String name, String description, String label, String words, Switch... own) {
    List<Switch> switches = new ArrayList<>(List.of(own));
    switches.add(DEBUG);
    return new Verb(name, description, label, words, 1, switches);
  }

  static Verb planning(String name, String description, Switch... own) {
    List<Switch> switches = new ArrayList<>(List.of(own));
    switches.addAll(
        List.of(
            Switch.many(
                "--release",
                "WORD|SERVICE=WORD",
                "The release that the configuration is for (2025.2, flamingo, stable/2025.1,"
                    + " latest), or the version of one service (nova=32.0.0). Replaces those of the"
                    + " configuration file."),
            Switch.many(
                "--map",
                "SCRIPT=MODULE:ATTR",
                "Your own word on a script: it wins over the catalogue."),
            Switch.flag("--factory", "Write a factory call where the release has no module yet."),
            Switch.flag("--review", "Include the changes that need a person's eye."),
            Switch.choice(
                "--names",
                "What becomes of names derived from a script's path (DevStack).",
                "keep",
                "convention"),
            Switch.value(
                "--site-packages",
                "DIR",
                "Where modules are installed, for places that take a file."),
            Switch.value(
                "--python-env",
                "DIR",
                "A Python environment that says what is installed. Nothing of it is run."),
            Switch.flag("--no-ignore", "Read what .gitignore leaves out, and caches."),
            Switch.value(
                "--config", "FILE", "Use FILE; else the nearest .rebind.yaml from PATH upwards."),
            Switch.choice(
                "--fail-on",
                "What exits with 1: any finding; a pending fix or something broken (the default);"
                    + " something broken; nothing.",
                "any",
                "fixable",
                "broken",
                "never"),
            FORMAT,
            Switch.value(
                "--stdin-filename", "NAME", "The name of what '-' reads; it decides the format."),
            Switch.value("--threads", "N", "How many threads read; the result is the same."),
            DEBUG));
    return new Verb(
        name,
        description,
        "PATH",
        "Folders and files to read; '-' reads standard input. Without any: the paths of"
            + " .rebind.yaml, or the current folder.",
        Integer.MAX_VALUE,
        switches);
  }
}
