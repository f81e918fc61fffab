package dev.rebind.command;

import dev.rebind.model.Value;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An environment variable that the server is started with.
 *
 * @param at where its value stands
 * @param content the word that holds the value, for what is read in it
 * @param writer the edits that give it another name and another value
 */
record Variable(
    String name,
    Value value,
    Span at,
    Word content,
    BiFunction<String, String, Optional<EditSet>> writer) {

  /** A word {@code NAME=value}, which is written anew as a whole. */
  static Optional<Variable> ofWord(Word word) {
    int equals = word.head().indexOf('=');
    if (equals <= 0) {
      return Optional.empty();
    }
    String name = word.head().substring(0, equals);
    Span value = new Span(equals + 1, word.text().length());
    return Optional.of(
        new Variable(
            name,
            word.valueFrom(equals + 1),
            word.content().outer(value).orElse(word.span()),
            word,
            (newName, text) -> word.write(newName + "=" + text).map(EditSet::of)));
  }

  /** A name and a value that stand apart. */
  static Variable of(String name, Span nameSpan, Word value) {
    return new Variable(
        name,
        value.value(),
        value.span(),
        value,
        (newName, text) ->
            value
                .write(text)
                .map(edit -> EditSet.of(Edit.replace(nameSpan, newName)).and(EditSet.of(edit))));
  }

  /** A name and a value that are two words. */
  static Variable of(Word name, Word value) {
    return new Variable(
        name.text(),
        value.value(),
        value.span(),
        value,
        (newName, text) ->
            name.write(newName)
                .flatMap(first -> value.write(text).map(second -> EditSet.of(first, second))));
  }
}
