package dev.rebind.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command line that was understood.
 *
 * @param options values by option; a flag has none
 * @param words what is no option, in order
 */
record Typed(Verb verb, Map<String, List<String>> options, List<String> words) {

  /**
   * Reads a command line that has nothing unusual in it; {@link Grammar} reads the others, and says
   * what is wrong with them. This way the help's library is not even loaded for most runs, which
   * saves a quarter of a short one.
   */
  static Optional<Typed> plain(List<String> args) {
    Verb verb = args.isEmpty() ? null : Verb.named(args.get(0)).orElse(null);
    if (verb == null) {
      return Optional.empty();
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 1; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("-") || arg.equals("-")) {
        words.add(arg);
        continue;
      }
      Switch option = verb.option(arg).orElse(null);
      if (option == null || (!option.repeats() && options.containsKey(arg))) {
        return Optional.empty();
      }
      List<String> values = options.computeIfAbsent(arg, name -> new ArrayList<>());
      if (!option.isFlag()) {
        i++;
        if (i == args.size() || args.get(i).startsWith("-")) {
          return Optional.empty();
        }
        values.add(args.get(i));
      }
    }
    return words.size() > verb.most()
        ? Optional.empty()
        : Optional.of(new Typed(verb, options, words));
  }

  /**
   * An empty word is a variable that was not set; what stands for nothing typed must not answer it.
   *
   * @throws Failure for an empty word or value
   */
  void mustSaySomething() {
    if (words.contains("")) {
      throw new Failure("an empty " + verb.label() + " names nothing");
    }
    options.forEach(
        (option, values) -> {
          if (values.contains("")) {
            throw new Failure(option + " has an empty value");
          }
        });
  }

  boolean flag(String option) {
    return options.containsKey(option);
  }

  List<String> values(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** The value of an option, one of its choices if it has any; null where it was not given. */
  @Nullable String value(String option) {
    List<String> values = values(option);
    if (values.isEmpty()) {
      return null;
    }
    List<String> choices = verb.option(option).map(Switch::choices).orElse(List.of());
    if (!choices.isEmpty() && !choices.contains(values.get(0))) {
      throw new Failure(
          "%s takes %s, not '%s'".formatted(option, String.join(" or ", choices), values.get(0)));
    }
    return values.get(0);
  }

  /** The only word, or nothing. */
  String word() {
    return words.isEmpty() ? "" : words.get(0);
  }

  boolean json() {
    return "json".equals(value("--format"));
  }
}
