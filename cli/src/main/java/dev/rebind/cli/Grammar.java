package dev.rebind.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as picocli knows it: help, completion, and what is wrong with a line. */
final class Grammar {
  private static final Map<String, String> EXIT_CODES =
      UsageMessageSpec.keyValuesMap(
          "0:Nothing is fixable and nothing is broken at the release asked for.",
          "1:A fix is pending, or something is broken.",
          "2:Wrong usage, a wrong configuration, or a file that cannot be read or written.");

  private Grammar() {}

  static CommandLine commandLine() {
    CommandSpec root = CommandSpec.create().name("rebind");
    exitCodes(root)
        .description(
            "Moves deployment configuration from WSGI scripts to module paths, without disturbing"
                + " another byte.")
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
    Verb.ALL.forEach(verb -> root.addSubcommand(verb.name(), spec(verb)));
    return new CommandLine(root);
  }

  /**
   * Reads any line.
   *
   * @throws Failure for one that is wrong
   */
  static ParseResult parse(CommandLine line, List<String> args) {
    try {
      return line.parseArgs(args.toArray(String[]::new));
    } catch (ParameterException wrong) {
      String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
      throw new Failure(sentence(wrong) + " (" + name + " --help lists what there is)", wrong);
    }
  }

  private static String sentence(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return String.valueOf(wrong.getMessage());
    }
    String word = unmatched.getUnmatched().get(0);
    if (wrong.getCommandLine().getParent() != null) {
      return "'" + word + "' is one word too many";
    }
    List<String> like = unmatched.getSuggestions();
    return "no command is called '%s'%s"
        .formatted(word, like.isEmpty() ? "" : "; did you mean '" + like.get(0) + "'?");
  }

  static Typed typed(ParseResult command) {
    Verb verb = Verb.named(command.commandSpec().name()).orElseThrow();
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (Switch option : verb.switches()) {
      if (command.hasMatchedOption(option.name())) {
        options.put(
            option.name(),
            option.isFlag()
                ? List.of()
                : command.matchedOption(option.name()).originalStringValues());
      }
    }
    List<String> words =
        command.hasMatchedPositional(0)
            ? command.matchedPositional(0).originalStringValues()
            : List.of();
    return new Typed(verb, options, words);
  }

  private static CommandSpec spec(Verb verb) {
    CommandSpec spec = CommandSpec.create().name(verb.name());
    spec.usageMessage().description(verb.description());
    if (verb.plans()) {
      exitCodes(spec);
    }
    spec.addOption(help());
    verb.switches().forEach(option -> spec.addOption(spec(option)));
    spec.addPositional(
        PositionalParamSpec.builder()
            .index(verb.plans() ? "0..*" : "0")
            .paramLabel(verb.plans() ? "[PATH...]" : "[" + verb.label() + "]")
            .hideParamSyntax(true)
            .arity(verb.plans() ? "0..*" : "0..1")
            .type(verb.plans() ? List.class : String.class)
            .auxiliaryTypes(String.class)
            .description(verb.words())
            .build());
    return spec;
  }

  private static OptionSpec spec(Switch option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name()).description(option.description());
    if (option.isFlag()) {
      return builder.type(boolean.class).build();
    }
    builder.paramLabel(option.label()).arity("1").auxiliaryTypes(String.class);
    if (!option.choices().isEmpty()) {
      builder.completionCandidates(option.choices());
    }
    return builder.type(option.repeats() ? List.class : String.class).build();
  }

  private static UsageMessageSpec exitCodes(CommandSpec spec) {
    return spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(EXIT_CODES);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help and exit.")
        .build();
  }
}
