package dev.rebind.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The command line: what can be typed, and the help for it. */
final class Grammar {
  /** The commands that read files and plan. */
  static final List<String> PLANNING = List.of("check", "diff", "apply");

  private static final Map<String, String> EXIT_CODES =
      UsageMessageSpec.keyValuesMap(
          "0:Nothing is fixable and nothing is broken at the release asked for.",
          "1:A fix is pending, or something is broken.",
          "2:Wrong usage, a wrong configuration, or a file that cannot be read or written.");

  private static final Map<String, Supplier<CommandSpec>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("check", Grammar::check);
    COMMANDS.put("diff", Grammar::diff);
    COMMANDS.put("apply", Grammar::apply);
    COMMANDS.put("undo", Grammar::undo);
    COMMANDS.put("catalogue", Grammar::catalogue);
    COMMANDS.put("explain", Grammar::explain);
    COMMANDS.put("completion", Grammar::completion);
  }

  private Grammar() {}

  /** Every command. */
  static CommandLine commandLine() {
    return commandLine(COMMANDS.keySet());
  }

  /** Only what is needed to read these arguments, since building it all takes time. */
  static CommandLine commandLine(List<String> args) {
    return commandLine(
        args.isEmpty() || !COMMANDS.containsKey(args.get(0))
            ? COMMANDS.keySet()
            : Set.of(args.get(0)));
  }

  private static CommandLine commandLine(Set<String> names) {
    CommandSpec root = CommandSpec.create().name("rebind");
    root.usageMessage()
        .description(
            "Moves deployment configuration from WSGI scripts to module paths, without disturbing"
                + " another byte.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(EXIT_CODES)
        .footer(
            "",
            "Start with 'rebind check PATH'; 'rebind check --help' lists what it can be told.",
            "A file .rebind.yaml beside the configuration says the same for everyone.");
    root.addOption(help());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version and exit.")
            .build());
    root.version("rebind " + About.version());
    COMMANDS.forEach(
        (name, spec) -> {
          if (names.contains(name)) {
            root.addSubcommand(name, spec.get());
          }
        });
    return new CommandLine(root).setUsageHelpAutoWidth(false);
  }

  private static CommandSpec check() {
    CommandSpec spec = planning("check", "Report every binding: what it can become, and why not.");
    spec.addOption(
        value("--baseline", "FILE", "Accept the findings that FILE holds; fail on new ones."));
    spec.addOption(
        value("--write-baseline", "FILE", "Write today's findings to FILE for --baseline."));
    return spec;
  }

  private static CommandSpec diff() {
    return planning(
        "diff",
        "Print a patch that git apply and patch -p1 take; all else goes to standard error.");
  }

  private static CommandSpec apply() {
    CommandSpec spec =
        planning("apply", "Write the changes, all or none, with a journal for 'rebind undo'.");
    spec.addOption(
        flag("--live", "Write files too that a running host uses or that a tool manages."));
    return spec;
  }

  private static CommandSpec planning(String name, String description) {
    CommandSpec spec = plain(name, description);
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(EXIT_CODES);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Folders and files to read; '-' reads standard input. Without any: the paths of"
                    + " .rebind.yaml, or the current folder.")
            .build());
    spec.addOption(
        many(
            "--release",
            "WORD|SERVICE=WORD",
            "The release that the configuration is for (2025.2, flamingo, stable/2025.1, latest),"
                + " or the version of one service (nova=32.0.0). Replaces those of .rebind.yaml."));
    spec.addOption(
        many(
            "--map",
            "SCRIPT=MODULE:ATTR",
            "Your own word on a script: it wins over the catalogue."));
    spec.addOption(flag("--factory", "Write a factory call where the release has no module yet."));
    spec.addOption(flag("--review", "Include the changes that need a person's eye."));
    spec.addOption(
        choice(
            "--names",
            "keep|convention",
            "What becomes of names derived from a script's path (DevStack).",
            List.of("keep", "convention")));
    spec.addOption(
        value(
            "--site-packages", "DIR", "Where modules are installed, for places that take a file."));
    spec.addOption(
        value(
            "--python-env",
            "DIR",
            "A Python environment that says what is installed. Nothing of it is run."));
    spec.addOption(flag("--no-ignore", "Read what .gitignore leaves out, and caches."));
    spec.addOption(
        value("--config", "FILE", "Use FILE; else the nearest .rebind.yaml from PATH upwards."));
    spec.addOption(
        choice(
            "--fail-on",
            "any|fixable|broken|never",
            "What exits with 1: any finding; a pending fix or something broken (the default);"
                + " something broken; nothing.",
            List.of("any", "fixable", "broken", "never")));
    spec.addOption(format());
    spec.addOption(
        value("--stdin-filename", "NAME", "The name of what '-' reads; it decides the format."));
    spec.addOption(value("--threads", "N", "How many threads read; the result is the same."));
    return spec;
  }

  private static CommandSpec undo() {
    CommandSpec spec =
        plain("undo", "Take an apply back: bytes, mode and owner as they were. ID is a journal.");
    spec.addPositional(one("ID", "The journal that apply named; without it, the latest."));
    spec.addOption(flag("--list", "List the journals, oldest first."));
    return spec;
  }

  private static CommandSpec catalogue() {
    CommandSpec spec =
        plain("catalogue", "List the scripts that are known and what releases have instead.");
    spec.addPositional(one("WORD", "A service, or a part of a script's or module's name."));
    spec.addOption(value("--release", "WORD", "Say what that release has."));
    spec.addOption(format());
    return spec;
  }

  private static CommandSpec explain() {
    CommandSpec spec = plain("explain", "Say what a finding's code means and what to do.");
    spec.addPositional(one("CODE", "A code such as RB101; without it, all codes are listed."));
    return spec;
  }

  private static CommandSpec completion() {
    CommandSpec spec =
        plain("completion", "Print a completion script: source <(rebind completion bash)");
    spec.addPositional(one("SHELL", "bash or zsh."));
    return spec;
  }

  private static CommandSpec plain(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    spec.addOption(help());
    spec.addOption(flag("--debug", "Show where an internal error comes from."));
    return spec;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help and exit.")
        .build();
  }

  private static OptionSpec format() {
    return choice(
        "--format",
        "text|json",
        "For people (the default), or for programs.",
        List.of("text", "json"));
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  private static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec choice(
      String name, String label, String description, List<String> words) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .completionCandidates(words)
        .description(description)
        .build();
  }

  private static OptionSpec many(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  private static PositionalParamSpec one(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0")
        .paramLabel("[" + label + "]")
        .hideParamSyntax(true)
        .arity("0..1")
        .type(String.class)
        .description(description)
        .build();
  }
}
