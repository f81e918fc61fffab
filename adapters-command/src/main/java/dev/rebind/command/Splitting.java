package dev.rebind.command;

import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.List;

/** Plain arguments in the text of a variable. */
final class Splitting {
  private Splitting() {}

  /** What gunicorn would take for plain arguments there, if it took any. */
  static List<Word> words(String text) {
    SourceText source = SourceText.of("variable", text);
    Span all = new Span(0, text.length());
    Excerpt excerpt = Excerpt.plain(source, all, "variable", "variable");
    return ArgumentVector.gunicorn(PlainWords.read(excerpt, PlainWords.Dialect.SHLEX)).positional();
  }
}
