package dev.rebind.apache;

import dev.rebind.text.Span;

/** One stretch of the text; all of them, joined, are the text. */
record Token(Kind kind, Span at) {
  enum Kind {
    /** Blanks, a byte order mark, and a backslash with the line end that it takes away. */
    SPACE,
    NEWLINE,
    COMMENT,
    /** {@code <} or {@code </} at the start of a line. */
    OPEN,
    /** The last {@code >} of a line that began with one of those. */
    CLOSE,
    WORD
  }
}
