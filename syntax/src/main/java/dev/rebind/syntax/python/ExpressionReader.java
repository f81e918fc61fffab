package dev.rebind.syntax.python;

import dev.rebind.syntax.python.PythonExpression.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the outer form of an expression from its tokens. */
final class ExpressionReader {
  /** Elements of elements are not read any deeper. */
  private static final int MAX_DEPTH = 6;

  private final String text;

  ExpressionReader(String text) {
    this.text = text;
  }

  /** The expression that the tokens make, or nothing when there are none. */
  Optional<PythonExpression> read(List<PythonToken> tokens) {
    return tokens.isEmpty() ? Optional.empty() : Optional.of(read(tokens, 0));
  }

  private PythonExpression read(List<PythonToken> tokens, int depth) {
    Kind kind = kind(tokens);
    Span span = new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    boolean single = kind == Kind.STRING || kind == Kind.BYTES || kind == Kind.F_STRING;
    PythonString string = single ? PythonString.of(text, span) : null;
    return new PythonExpression(kind, span, tokens, string, elements(kind, tokens, depth));
  }

  private List<PythonExpression> elements(Kind kind, List<PythonToken> tokens, int depth) {
    boolean holds =
        kind == Kind.LIST || kind == Kind.TUPLE || kind == Kind.SET || kind == Kind.PARENTHESISED;
    if (!holds || depth >= MAX_DEPTH) {
      return List.of();
    }
    boolean bare = Tokens.closing(text, tokens, 0) != tokens.size() - 1;
    List<PythonToken> inner = bare ? tokens : tokens.subList(1, tokens.size() - 1);
    List<PythonExpression> elements = new ArrayList<>();
    for (List<PythonToken> part : Tokens.split(text, inner, ",")) {
      if (!part.isEmpty()) {
        elements.add(read(part, depth + 1));
      }
    }
    return elements;
  }

  private Kind kind(List<PythonToken> tokens) {
    PythonToken first = tokens.get(0);
    if (tokens.size() == 1) {
      return single(first);
    }
    if (first.is(text, "lambda")) {
      return Kind.LAMBDA;
    }
    if (Tokens.indexOf(text, tokens, ",") >= 0) {
      return Kind.TUPLE;
    }
    if (Tokens.closing(text, tokens, 0) == tokens.size() - 1) {
      return bracketed(first, tokens.subList(1, tokens.size() - 1));
    }
    boolean signed = first.is(text, "-") || first.is(text, "+");
    if (tokens.size() == 2 && signed && tokens.get(1).kind() == PythonToken.Kind.NUMBER) {
      return Kind.NUMBER;
    }
    Kind joined = joined(tokens);
    return joined != null ? joined : trailer(tokens);
  }

  private Kind single(PythonToken token) {
    return switch (token.kind()) {
      case STRING -> {
        PythonString string = PythonString.of(text, token.span());
        yield string.isFormatted() ? Kind.F_STRING : string.isBytes() ? Kind.BYTES : Kind.STRING;
      }
      case NUMBER -> Kind.NUMBER;
      case NAME ->
          switch (token.of(text)) {
            case "None" -> Kind.NONE;
            case "True", "False" -> Kind.BOOLEAN;
            default -> Kind.NAME;
          };
      default -> Kind.OTHER;
    };
  }

  private Kind bracketed(PythonToken open, List<PythonToken> inner) {
    boolean loops = Tokens.indexOf(text, inner, "for") >= 0;
    if (loops) {
      return Kind.COMPREHENSION;
    }
    if (open.is(text, "[")) {
      return Kind.LIST;
    }
    if (open.is(text, "(")) {
      boolean tuple = inner.isEmpty() || Tokens.indexOf(text, inner, ",") >= 0;
      return tuple ? Kind.TUPLE : Kind.PARENTHESISED;
    }
    boolean dict =
        inner.isEmpty()
            || Tokens.indexOf(text, inner, ":") >= 0
            || Tokens.indexOf(text, inner, "**") >= 0;
    return dict ? Kind.DICT : Kind.SET;
  }

  private @Nullable Kind joined(List<PythonToken> tokens) {
    boolean string = false;
    boolean onlyStrings = true;
    for (PythonToken token : tokens) {
      string |= token.kind() == PythonToken.Kind.STRING;
      onlyStrings &= token.kind() == PythonToken.Kind.STRING;
    }
    boolean plus = Tokens.indexOf(text, tokens, "+") > 0;
    return onlyStrings || (string && plus) ? Kind.CONCATENATION : null;
  }

  private Kind trailer(List<PythonToken> tokens) {
    int names = 0;
    while (names < tokens.size()
        && (names % 2 == 0
            ? tokens.get(names).kind() == PythonToken.Kind.NAME
            : tokens.get(names).is(text, "."))) {
      names++;
    }
    if (names % 2 == 0) {
      return Kind.OTHER;
    }
    if (names == tokens.size()) {
      return Kind.ATTRIBUTE;
    }
    boolean whole = Tokens.closing(text, tokens, names) == tokens.size() - 1;
    if (whole && tokens.get(names).is(text, "(")) {
      return Kind.CALL;
    }
    return whole && tokens.get(names).is(text, "[") ? Kind.SUBSCRIPT : Kind.OTHER;
  }
}
