package dev.rebind.command;

import dev.rebind.model.Value;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One option with its value, from a command line or from the environment.
 *
 * @param option the option's full name; for {@code --set module=x} it is {@code module}
 * @param at where its value stands
 * @param words the words that say it, next to one another; none for a variable
 * @param binder the edits that make it {@code module = TEXT} instead; for a mount, its whole value
 */
record Given(
    String option,
    Value value,
    Span at,
    List<Word> words,
    Function<String, Optional<EditSet>> binder) {
  Given {
    words = List.copyOf(words);
  }

  boolean isVariable() {
    return words.isEmpty();
  }

  Optional<EditSet> bind(String text) {
    return binder.apply(text);
  }
}
