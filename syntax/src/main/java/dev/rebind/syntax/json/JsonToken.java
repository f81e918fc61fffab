package dev.rebind.syntax.json;

import dev.rebind.text.Span;

/** One token of JSON text; the tokens of a text, joined, are the text. */
public record JsonToken(Kind kind, Span span) {
  /** What a token is. */
  public enum Kind {
    OPEN_OBJECT,
    CLOSE_OBJECT,
    OPEN_ARRAY,
    CLOSE_ARRAY,
    COLON,
    COMMA,
    STRING,
    /** A number, {@code true}, {@code false} or {@code null}. */
    SCALAR,
    SPACE,
    /** Not JSON, but yajl, one of uWSGI's two readers, takes it. */
    COMMENT,
    /** A string or a comment that has no end. */
    UNCLOSED,
    /** Text that no JSON token starts with. */
    BAD;

    /** Whether a parser passes over it. */
    boolean blank() {
      return this == SPACE || this == COMMENT;
    }
  }
}
