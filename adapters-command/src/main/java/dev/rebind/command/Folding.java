package dev.rebind.command;

import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes words out of a command line. */
final class Folding {
  /** What may stand between words: blanks, continued lines, a list's commas and dashes. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,\\\\-]*");

  private Folding() {}

  /** The edit that removes neighbouring words and what separates them from the word before. */
  static Optional<Edit> out(String text, List<Word> words, List<Word> gone) {
    int first = words.indexOf(gone.get(0));
    if (first < 1) {
      return Optional.empty();
    }
    int from = words.get(first - 1).span().end();
    int reached = from;
    for (Word word : gone) {
      if (word.span().start() < reached
          || !BETWEEN.matcher(text.substring(reached, word.span().start())).matches()) {
        return Optional.empty();
      }
      reached = word.span().end();
    }
    return Optional.of(Edit.delete(new Span(from, reached)));
  }
}
