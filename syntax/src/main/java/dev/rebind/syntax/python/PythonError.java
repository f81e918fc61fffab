package dev.rebind.syntax.python;

import dev.rebind.text.Span;

/** Something that Python would not accept, with its place. */
public record PythonError(Kind kind, Span at) {
  /** What is wrong. */
  public enum Kind {
    /** The place is the prefix and the opening quotes. */
    UNTERMINATED_STRING,
    /** An opening bracket that nothing closes, or a closing one that closes nothing. */
    UNBALANCED_BRACKET,
    UNEXPECTED_CHARACTER,
    /** A line goes back to a column where no block started. */
    BAD_INDENTATION,
    /** Tabs and spaces whose meaning depends on the width of a tab. */
    MIXED_INDENTATION,
  }
}
