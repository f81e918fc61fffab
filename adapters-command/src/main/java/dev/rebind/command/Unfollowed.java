package dev.rebind.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bindings that are plain to see, and stand where no command line is read. */
final class Unfollowed {
  /** What starts nothing that it names. */
  private static final Set<String> SHOWS =
      Set.of("echo", "printf", "apt-get", "apt", "pip", "command", "type", "which");

  private static final Pattern NAME = Pattern.compile("\\$\\{?(\\w+)");

  private Unfollowed() {}

  /** The word that names a script, and why it is not followed. */
  record Told(Word word, String why) {}

  /** Of words that start nothing that is known. */
  static Optional<Told> of(List<Word> words) {
    Word first = words.get(0);
    Optional<Word> option =
        words.stream().filter(word -> word.head().startsWith("--wsgi-file")).findFirst();
    if (option.isEmpty() || SHOWS.contains(first.program())) {
      return Optional.empty();
    }
    if (first.text().startsWith("-")) {
      return Optional.of(
          new Told(
              option.get(),
              "These are options of a program that stands elsewhere, so they are left alone; if it"
                  + " is uWSGI, they bind a script."));
    }
    return words.stream().anyMatch(word -> Launch.isUwsgi(word.program()))
        ? Optional.of(
            new Told(
                option.get(),
                "uWSGI is started through '"
                    + first.text()
                    + "' here, which Rebind does not know; change this by hand."))
        : Optional.empty();
  }

  /** The first of some variables that the same text fills with a binding. */
  static Optional<Told> of(List<Word> variables, String text) {
    for (Word word : variables) {
      Matcher name = NAME.matcher(word.text());
      if (name.find() && binds(name.group(1)).matcher(text).find()) {
        return Optional.of(
            new Told(
                word,
                word.text()
                    + " holds options that bind an application, and Rebind does not read them"
                    + " there; change them by hand."));
      }
    }
    return Optional.empty();
  }

  private static Pattern binds(String variable) {
    String value = "(?:\\([^)]*|[^\\n]*)";
    return Pattern.compile(
        "\\b" + variable + "\\+?=" + value + "(?:--wsgi-file|--module|-w |--file)");
  }
}
