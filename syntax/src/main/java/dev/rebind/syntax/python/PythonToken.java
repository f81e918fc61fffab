package dev.rebind.syntax.python;

import dev.rebind.text.Span;

/**
 * One token of a Python file: its kind and its place; tokens are never empty, touch one another and
 * cover the whole text.
 */
public record PythonToken(Kind kind, Span span) {
  /** What a token is to Python. */
  public enum Kind {
    /**
     * Spaces, tabs, form feeds and a leading byte order mark; at a line's start, its indentation.
     */
    BLANK,
    /** A backslash and a line's end. */
    CONTINUATION,
    COMMENT,
    /** The line's end that ends a statement. */
    NEWLINE,
    /** Any other line's end: of an empty line, of a comment, or within brackets. */
    LINE_BREAK,
    /** A name or a keyword. */
    NAME,
    NUMBER,
    /** A string with its prefix and quotes; an f-string with all its fields is one token. */
    STRING,
    OPERATOR,
    /** A character that no Python token starts with. */
    OTHER;

    /** Whether the token is part of a statement. */
    public boolean isCode() {
      return switch (this) {
        case NAME, NUMBER, STRING, OPERATOR, OTHER -> true;
        case BLANK, CONTINUATION, COMMENT, NEWLINE, LINE_BREAK -> false;
      };
    }
  }

  /** The token as written in {@code text}. */
  public String of(String text) {
    return span.of(text);
  }

  /** Whether the token is exactly this name or operator in {@code text}. */
  public boolean is(String text, String expected) {
    return span.length() == expected.length()
        && kind != Kind.STRING
        && text.startsWith(expected, span.start());
  }
}
