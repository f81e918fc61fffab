package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.ExpressionToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts Jinja code into tokens; whatever the code, the tokens joined are the code. */
final class ExpressionLexer {
  private static final List<String> LONG = List.of("**", "//", "==", "!=", ">=", "<=");
  private static final String SHORT = "+-*/%~[]{}()<>=.:,|;";

  private ExpressionLexer() {}

  static List<ExpressionToken> tokens(String text, Span span) {
    List<ExpressionToken> tokens = new ArrayList<>();
    int at = span.start();
    while (at < span.end()) {
      ExpressionToken token = next(text, at, span.end());
      tokens.add(token);
      at = token.span().end();
    }
    return tokens;
  }

  private static ExpressionToken next(String text, int at, int stop) {
    char c = text.charAt(at);
    Kind kind;
    int end = at + 1;
    if (TemplateLexer.blank(c)) {
      kind = Kind.BLANK;
      while (end < stop && TemplateLexer.blank(text.charAt(end))) {
        end++;
      }
    } else if (c == '\'' || c == '"') {
      end = quoted(text, at, stop);
      kind = end < 0 ? Kind.BAD : Kind.STRING;
      end = end < 0 ? stop : end;
    } else if (Character.isDigit(c)) {
      kind = Kind.NUMBER;
      end = number(text, end, stop);
    } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
      kind = Kind.NAME;
      while (end < stop && part(text.charAt(end))) {
        end++;
      }
    } else {
      kind = SHORT.indexOf(c) >= 0 || c == '!' ? Kind.OPERATOR : Kind.BAD;
      if (end < stop && LONG.contains(text.substring(at, end + 1))) {
        end++;
      }
    }
    return new ExpressionToken(kind, new Span(at, end), text.substring(at, end));
  }

  private static boolean part(char c) {
    return c == '_' || Character.isUnicodeIdentifierPart(c);
  }

  private static int number(String text, int from, int stop) {
    int end = from;
    while (end < stop) {
      char c = text.charAt(end);
      boolean point = c == '.' && end + 1 < stop && Character.isDigit(text.charAt(end + 1));
      if (!part(c) && !point) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int quoted(String text, int start, int stop) {
    for (int at = start + 1; at < stop; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == text.charAt(start)) {
        return at + 1;
      }
    }
    return -1;
  }
}
