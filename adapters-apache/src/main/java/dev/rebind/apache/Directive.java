package dev.rebind.apache;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One directive, or the opening line of a section.
 *
 * @param name in lower case
 * @param around the sections that it stands in, the outermost first
 */
record Directive(String name, Span at, List<Word> words, boolean section, List<Directive> around) {

  boolean is(String... names) {
    return List.of(names).contains(name);
  }

  String argument(int index) {
    return index < words.size() ? words.get(index).text() : "";
  }

  Optional<Directive> within(String section) {
    return around.stream().filter(one -> one.is(section)).findFirst();
  }

  boolean isIn(Directive section) {
    return around.contains(section);
  }

  /** Whether this is a rule that lets somebody in. */
  boolean grants() {
    String rule = String.join(" ", words.stream().map(Word::text).toList());
    return (is("require") && !rule.toLowerCase(Locale.ROOT).contains("denied")) || is("allow");
  }

  /** Whether this is a rule that may keep somebody out. */
  boolean restricts() {
    String rule = String.join(" ", words.stream().map(Word::text).toList());
    return (is("require") && !rule.equalsIgnoreCase("all granted")) || is("deny", "sethandler");
  }
}
