package dev.rebind.syntax.python;

import dev.rebind.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Splits Python source into tokens, after the rules of its reference manual. */
final class PythonLexer {
  private static final List<String> OPERATORS =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "==", "<=", ">=", "+=", "-=", "*=",
          "/=", "%=", "&=", "|=", "^=", "@=", "**", "//", "<<", ">>");
  private static final String SINGLE_OPERATORS = "+-*/%@&|^~<>()[]{},:.;=!";

  private final String text;
  private final StringScanner strings;
  private final List<PythonToken> tokens = new ArrayList<>();
  private final List<PythonError> errors = new ArrayList<>();
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private int pos;
  private boolean codeOnLine;

  PythonLexer(String text) {
    this.text = text;
    this.strings = new StringScanner(text);
  }

  List<PythonError> errors() {
    return errors;
  }

  List<PythonToken> tokens() {
    while (pos < text.length()) {
      next();
    }
    for (int open : brackets) {
      errors.add(new PythonError(PythonError.Kind.UNBALANCED_BRACKET, new Span(open, open + 1)));
    }
    return tokens;
  }

  private void next() {
    char c = text.charAt(pos);
    int line = lineEnd(text, pos);
    if (line > 0) {
      boolean ends = codeOnLine && brackets.isEmpty();
      add(ends ? PythonToken.Kind.NEWLINE : PythonToken.Kind.LINE_BREAK, pos + line);
      codeOnLine &= !ends;
    } else if (isBlank(c) || (c == '\uFEFF' && pos == 0)) {
      int end = pos + 1;
      while (end < text.length() && isBlank(text.charAt(end))) {
        end++;
      }
      add(PythonToken.Kind.BLANK, end);
    } else if (c == '\\' && pos + 1 < text.length() && lineEnd(text, pos + 1) > 0) {
      add(PythonToken.Kind.CONTINUATION, pos + 1 + lineEnd(text, pos + 1));
    } else if (c == '#') {
      int end = pos;
      while (end < text.length() && lineEnd(text, end) == 0) {
        end++;
      }
      add(PythonToken.Kind.COMMENT, end);
    } else {
      codeOnLine = true;
      code(c);
    }
  }

  private void code(char c) {
    int quote = strings.quoteAt(pos);
    if (quote >= 0) {
      string(quote);
    } else if (isNameStart(text.codePointAt(pos))) {
      add(PythonToken.Kind.NAME, nameEnd(pos));
    } else if (isDigit(c)
        || (c == '.' && pos + 1 < text.length() && isDigit(text.charAt(pos + 1)))) {
      add(PythonToken.Kind.NUMBER, NumberScanner.end(text, pos));
    } else if (SINGLE_OPERATORS.indexOf(c) >= 0) {
      bracket(c);
      int length = 1;
      for (String operator : OPERATORS) {
        if (text.startsWith(operator, pos)) {
          length = operator.length();
          break;
        }
      }
      add(PythonToken.Kind.OPERATOR, pos + length);
    } else {
      int end = pos + Character.charCount(text.codePointAt(pos));
      errors.add(new PythonError(PythonError.Kind.UNEXPECTED_CHARACTER, new Span(pos, end)));
      add(PythonToken.Kind.OTHER, end);
    }
  }

  private void string(int quote) {
    StringScanner.Found found = strings.scan(pos, quote);
    if (!found.terminated()) {
      Span opening = new Span(pos, quote + found.quotes());
      errors.add(new PythonError(PythonError.Kind.UNTERMINATED_STRING, opening));
    }
    add(PythonToken.Kind.STRING, found.end());
  }

  private void bracket(char c) {
    if (c == '(' || c == '[' || c == '{') {
      brackets.push(pos);
    } else if (c == ')' || c == ']' || c == '}') {
      char opening = c == ')' ? '(' : c == ']' ? '[' : '{';
      Integer open = brackets.peek();
      if (open != null) {
        brackets.pop();
      }
      if (open == null || text.charAt(open) != opening) {
        errors.add(new PythonError(PythonError.Kind.UNBALANCED_BRACKET, new Span(pos, pos + 1)));
      }
    }
  }

  private void add(PythonToken.Kind kind, int end) {
    tokens.add(new PythonToken(kind, new Span(pos, end)));
    pos = end;
  }

  private int nameEnd(int start) {
    int end = start;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (!isNamePart(point)) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  /** The length of the line end at an offset: CR LF, LF or a lone CR, all of which Python takes. */
  static int lineEnd(String text, int at) {
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '\r') {
      return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
    }
    return c == '\n' ? 1 : 0;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNameStart(int point) {
    return point == '_'
        || Character.isLetter(point)
        || Character.getType(point) == Character.LETTER_NUMBER;
  }

  static boolean isNamePart(int point) {
    return isNameStart(point)
        || (Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point));
  }
}
