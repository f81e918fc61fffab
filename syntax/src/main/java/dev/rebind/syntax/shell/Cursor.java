package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reading position that the lexers of one script share, and what they found wrong. */
final class Cursor {
  /** Deeper nesting than any person writes; keeps the stack small. */
  private static final int MAX_DEPTH = 200;

  final String text;
  int pos;
  int limit;

  /** The compound command around the word that is being read. */
  @Nullable ShellBlock block;

  /** After so many brackets that close nowhere near, a text is not worth looking ahead in. */
  private static final int MAX_FAILED_LOOKS = 500;

  private final List<ShellError> errors;
  private int depth;
  private int failedLooks;

  Cursor(String text) {
    this.text = text;
    this.limit = text.length();
    this.errors = new ArrayList<>();
  }

  List<ShellError> errors() {
    return errors;
  }

  boolean atEnd() {
    return pos >= limit;
  }

  /** The character {@code ahead} of the position, or 0 past the end. */
  char peek(int ahead) {
    int at = pos + ahead;
    return at < limit ? text.charAt(at) : '\0';
  }

  boolean looksAt(String expected) {
    return pos + expected.length() <= limit && text.startsWith(expected, pos);
  }

  /** The length of the line end at {@code at}: 2 for CR LF, 1 for LF, else 0. */
  int lineEnd(int at) {
    if (at >= limit) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '\n') {
      return 1;
    }
    return c == '\r' && at + 1 < limit && text.charAt(at + 1) == '\n' ? 2 : 0;
  }

  /** The length of an escaped line end at {@code at}, the backslash included, else 0. */
  int continuation(int at) {
    if (at >= limit || text.charAt(at) != '\\') {
      return 0;
    }
    int end = lineEnd(at + 1);
    return end == 0 ? 0 : end + 1;
  }

  /**
   * The offset of the bracket that closes the one at {@code open} no farther than {@code reach}
   * away, or -1. A text of openers alone would make this quadratic, so that it gives up for good
   * then.
   */
  int closing(int open, int reach, String brackets, boolean oneLine) {
    if (failedLooks >= MAX_FAILED_LOOKS) {
      return -1;
    }
    int close = Brackets.close(text, open, Math.min(limit, open + reach), brackets, oneLine);
    failedLooks += close < 0 ? 1 : 0;
    return close;
  }

  Span from(int start) {
    return new Span(start, pos);
  }

  void error(ShellError.Kind kind, int start, int end) {
    errors.add(new ShellError(kind, new Span(start, Math.min(end, text.length()))));
  }

  boolean isNested() {
    return depth > 0;
  }

  /** Goes one level deeper; at the deepest the rest of the text is passed over. */
  boolean enter(int opener) {
    if (depth >= MAX_DEPTH) {
      error(ShellError.Kind.TOO_DEEP, opener, opener + 1);
      pos = limit;
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }
}
