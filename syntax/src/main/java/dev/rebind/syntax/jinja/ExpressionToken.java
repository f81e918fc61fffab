package dev.rebind.syntax.jinja;

import dev.rebind.text.Span;

/** One token of a Jinja expression; blanks are tokens too. */
record ExpressionToken(Kind kind, Span span, String text) {
  enum Kind {
    NAME,
    STRING,
    NUMBER,
    OPERATOR,
    BLANK,
    BAD,
    END
  }

  boolean is(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  boolean word(String name) {
    return kind == Kind.NAME && text.equals(name);
  }
}
