package dev.rebind.syntax.python;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right-hand side of an assignment, or an element of a list, by its outer form.
 *
 * @param tokens its code tokens; never empty
 * @param string the token of a {@link Kind#STRING}, {@link Kind#BYTES} or {@link Kind#F_STRING}
 * @param elements what stands between the commas of a list, tuple or set; a parenthesised
 *     expression's inside
 */
public record PythonExpression(
    Kind kind,
    Span span,
    List<PythonToken> tokens,
    @Nullable PythonString string,
    List<PythonExpression> elements) {
  /** What the whole expression is. */
  public enum Kind {
    /** One string token that is neither bytes nor formatted. */
    STRING,
    BYTES,
    F_STRING,
    /** Strings side by side, or joined by a plus sign. */
    CONCATENATION,
    NUMBER,
    NONE,
    BOOLEAN,
    NAME,
    /** Names with points between. */
    ATTRIBUTE,
    /** A name, with points or not, that is called once. */
    CALL,
    SUBSCRIPT,
    LIST,
    TUPLE,
    DICT,
    SET,
    /** A list, set, dict or generator made by {@code for}. */
    COMPREHENSION,
    LAMBDA,
    PARENTHESISED,
    OTHER,
  }

  public PythonExpression {
    tokens = List.copyOf(tokens);
    elements = List.copyOf(elements);
  }

  /** The value of one plain string literal. */
  public Optional<String> literal() {
    return kind == Kind.STRING && string != null ? string.value() : Optional.empty();
  }
}
