package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.List;

/** A here-document between its operator and its body. */
final class PendingHeredoc {
  private final Span operator;
  private final String delimiter;
  private final boolean quoted;
  private final boolean stripsTabs;
  private Heredoc body;

  /** {@code end} serves as the place of an empty body when no line follows. */
  PendingHeredoc(Span operator, Word word, boolean stripsTabs, int end) {
    this.operator = operator;
    this.stripsTabs = stripsTabs;
    StringBuilder text = new StringBuilder();
    word.pieces().forEach(piece -> text.append(piece.text()));
    this.delimiter = text.toString();
    boolean quotes = false;
    for (WordPart part : word.parts()) {
      quotes |=
          part instanceof WordPart.SingleQuoted
              || part instanceof WordPart.DoubleQuoted
              || (part instanceof WordPart.Escape escape && !escape.value().isEmpty());
    }
    this.quoted = quotes;
    this.body = heredoc(Span.at(end), false, List.of());
  }

  Heredoc body() {
    return body;
  }

  private Heredoc heredoc(Span span, boolean terminated, List<WordPart> parts) {
    return new Heredoc(delimiter, quoted, stripsTabs, span, terminated, parts);
  }

  /**
   * Reads the body that starts at the cursor, which stands at the start of a line.
   *
   * @return the offset where the ending line starts, or the limit when there is none
   */
  int read(Cursor cursor, boolean carriageReturns) {
    int start = cursor.pos;
    int end = -1;
    int next = start;
    boolean joined = false;
    while (end < 0 && next < cursor.limit) {
      int feed = cursor.text.indexOf('\n', next);
      int stop = feed < 0 || feed >= cursor.limit ? cursor.limit : feed;
      if (!joined && ends(cursor.text, next, stop, carriageReturns)) {
        end = next;
      } else {
        joined = !quoted && escapesEnd(cursor.text, next, stop);
        next = Math.min(stop + 1, cursor.limit);
      }
    }
    boolean terminated = end >= 0;
    if (!terminated) {
      end = cursor.limit;
      unterminated(cursor);
    }
    body = heredoc(new Span(start, end), terminated, parts(cursor, start, end));
    cursor.pos = end;
    return end;
  }

  void unterminated(Cursor cursor) {
    cursor.error(ShellError.Kind.UNTERMINATED_HEREDOC, operator.start(), operator.end());
  }

  private List<WordPart> parts(Cursor cursor, int start, int end) {
    if (start == end) {
      return List.of();
    }
    if (quoted) {
      Span span = new Span(start, end);
      return List.of(new WordPart.Text(span, span.of(cursor.text)));
    }
    int limit = cursor.limit;
    cursor.limit = end;
    List<WordPart> parts = new WordReader(cursor).quotedParts(false, false);
    cursor.limit = limit;
    return parts;
  }

  private boolean ends(String text, int from, int to, boolean carriageReturns) {
    int start = from;
    while (stripsTabs && start < to && text.charAt(start) == '\t') {
      start++;
    }
    int end = carriageReturns && to > start && text.charAt(to - 1) == '\r' ? to - 1 : to;
    return end - start == delimiter.length() && text.startsWith(delimiter, start);
  }

  /** Whether the line ends in an unprotected backslash, which joins it with the next one. */
  private static boolean escapesEnd(String text, int from, int to) {
    int slashes = 0;
    while (to - slashes > from && text.charAt(to - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
