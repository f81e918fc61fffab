package dev.rebind.ansible;

import dev.rebind.syntax.jinja.Expression;
import dev.rebind.text.Span;

/** Takes entries out of Jinja dict literals. */
final class DictEntries {
  private DictEntries() {}

  /**
   * What goes with an entry: its comma, or the comma before it where it is the last; and its whole
   * line where nothing else is on it.
   */
  static Span removal(String text, Expression.Dict dict, int index) {
    Expression.Entry entry = dict.entries().get(index);
    int start = entry.span().start();
    Span comma = entry.comma();
    int end = comma == null ? entry.span().end() : comma.end();
    if (comma == null && index > 0) {
      Span before = dict.entries().get(index - 1).comma();
      if (before != null) {
        return new Span(before.start(), end);
      }
    }
    int line = text.lastIndexOf('\n', start - 1) + 1;
    int after = end;
    while (after < text.length() && blank(text.charAt(after))) {
      after++;
    }
    boolean ends = after < text.length() && text.charAt(after) == '\n';
    if (ends && text.substring(line, start).isBlank()) {
      return new Span(line, after + 1);
    }
    return new Span(start, after);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
