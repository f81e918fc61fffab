package dev.rebind.syntax.python;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assignment statement.
 *
 * @param names the targets that are one plain name each, in order; {@code a = b = 1} has two
 * @param otherTargets whether there is any other target: a tuple, an attribute, a subscript
 * @param annotated whether it is {@code NAME: annotation} with or without a value
 * @param operator {@code =}, {@code +=} and so on, or empty for an annotation alone
 * @param right the value, or null for an annotation alone and where none is written
 */
public record PythonAssignment(
    List<Name> names,
    boolean otherTargets,
    boolean annotated,
    String operator,
    @Nullable PythonExpression right) {
  /** A target that is a plain name. */
  public record Name(String name, Span span) {}

  public PythonAssignment {
    names = List.copyOf(names);
  }

  /** What is assigned. */
  public Optional<PythonExpression> value() {
    return Optional.ofNullable(right);
  }

  /** Whether it is exactly {@code name = ...} or {@code name: annotation = ...}. */
  public boolean assignsOnly(String name) {
    return !otherTargets
        && operator.equals("=")
        && names.size() == 1
        && names.get(0).name().equals(name);
  }

  static Optional<PythonAssignment> of(String text, List<PythonToken> tokens) {
    int colon = Tokens.indexOf(text, tokens, ":");
    int lambda = Tokens.indexOf(text, tokens, "lambda");
    int equals = Tokens.indexOf(text, tokens, "=");
    boolean annotated =
        colon > 0 && (lambda < 0 || colon < lambda) && (equals < 0 || colon < equals);
    if (annotated) {
      return Optional.of(annotated(text, tokens, colon, equals));
    }
    int operator = operator(text, tokens);
    if (operator < 0) {
      return Optional.empty();
    }
    String written = tokens.get(operator).of(text);
    List<List<PythonToken>> parts =
        written.equals("=")
            ? Tokens.split(text, tokens, "=")
            : List.of(tokens.subList(0, operator), tokens.subList(operator + 1, tokens.size()));
    return Optional.of(assignment(text, parts, false, written));
  }

  private static PythonAssignment annotated(
      String text, List<PythonToken> tokens, int colon, int equals) {
    List<PythonToken> target = tokens.subList(0, colon);
    List<PythonToken> value = equals < 0 ? List.of() : tokens.subList(equals + 1, tokens.size());
    return assignment(text, List.of(target, value), true, equals < 0 ? "" : "=");
  }

  private static PythonAssignment assignment(
      String text, List<List<PythonToken>> parts, boolean annotated, String operator) {
    List<Name> names = new ArrayList<>();
    boolean other = false;
    for (List<PythonToken> target : parts.subList(0, parts.size() - 1)) {
      boolean plain = target.size() == 1 && target.get(0).kind() == PythonToken.Kind.NAME;
      if (plain) {
        names.add(new Name(target.get(0).of(text), target.get(0).span()));
      } else {
        other = true;
      }
    }
    PythonExpression value =
        new ExpressionReader(text).read(parts.get(parts.size() - 1)).orElse(null);
    return new PythonAssignment(names, other, annotated, operator, value);
  }

  /** The first assigning operator outside of brackets and before any lambda. */
  private static int operator(String text, List<PythonToken> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (token.is(text, "lambda")) {
        return -1;
      }
      if (depth == 0
          && i > 0
          && token.kind() == PythonToken.Kind.OPERATOR
          && assigns(token.of(text))) {
        return i;
      }
      depth += Tokens.depth(text, token);
    }
    return -1;
  }

  private static boolean assigns(String operator) {
    return switch (operator) {
      case "==", "!=", "<=", ">=", ":=" -> false;
      default -> operator.endsWith("=");
    };
  }
}
