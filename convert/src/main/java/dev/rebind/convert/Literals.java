package dev.rebind.convert;

import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonExpression;
import dev.rebind.syntax.python.PythonExpression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Python literal: a string, a number, a truth value, None, or a list of strings.
 *
 * @param kind what it is; a list and a tuple are both {@link Kind#LIST}
 * @param text the string, or the literal as written
 */
record Literals(Kind kind, String text, List<String> items) {
  Literals {
    items = List.copyOf(items);
  }

  /** The literal that a binding assigns, in the text of its file. */
  static Optional<Literals> of(PythonBinding binding, String source) {
    return binding.value().flatMap(value -> of(value, source));
  }

  private static Optional<Literals> of(PythonExpression value, String source) {
    String written = value.span().of(source);
    return switch (value.kind()) {
      case STRING -> value.literal().map(text -> new Literals(Kind.STRING, text, List.of(text)));
      case NUMBER, BOOLEAN, NONE -> Optional.of(new Literals(value.kind(), written, List.of()));
      case LIST, TUPLE -> list(value);
      default -> Optional.empty();
    };
  }

  private static Optional<Literals> list(PythonExpression value) {
    List<String> items = new ArrayList<>();
    for (PythonExpression item : value.elements()) {
      Optional<String> text = item.literal();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      items.add(text.get());
    }
    return Optional.of(new Literals(Kind.LIST, "", items));
  }

  /** A whole number, in whichever notation. */
  OptionalInt number() {
    String digits = text.replace("_", "");
    try {
      return kind != Kind.NUMBER
          ? OptionalInt.empty()
          : OptionalInt.of(
              digits.toLowerCase(Locale.ROOT).startsWith("0o")
                  ? Integer.parseInt(digits.substring(2), 8)
                  : Integer.decode(digits));
    } catch (NumberFormatException broken) {
      // A fraction, or more than fits: no setting that is converted takes one.
      return OptionalInt.empty();
    }
  }

  boolean isTrue() {
    return kind == Kind.BOOLEAN && text.equals("True");
  }

  boolean isNone() {
    return kind == Kind.NONE;
  }
}
