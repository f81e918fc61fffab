package dev.rebind.syntax.python;

/** Finds the end of a number. */
final class NumberScanner {
  private final String text;
  private int at;

  private NumberScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The end of the number that starts at {@code start} with a digit, or a point and a digit. */
  static int end(String text, int start) {
    NumberScanner scanner = new NumberScanner(text, start);
    scanner.scan();
    return scanner.at;
  }

  private void scan() {
    if (peek(0) == '0' && "xXoObB".indexOf(peek(1)) >= 0 && scanRadix(radix(peek(1)))) {
      return;
    }
    digits(10);
    if (peek(0) == '.') {
      at++;
      if (PythonLexer.isDigit(peek(0))) {
        digits(10);
      }
    }
    int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if ((peek(0) == 'e' || peek(0) == 'E') && PythonLexer.isDigit(peek(1 + sign))) {
      at += 1 + sign;
      digits(10);
    }
    if (peek(0) == 'j' || peek(0) == 'J') {
      at++;
    }
  }

  private static int radix(char letter) {
    return switch (letter) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      default -> 2;
    };
  }

  private boolean scanRadix(int radix) {
    int first = peek(2) == '_' ? 3 : 2;
    if (!isDigit(peek(first), radix)) {
      return false;
    }
    at += first;
    digits(radix);
    return true;
  }

  private void digits(int radix) {
    while (isDigit(peek(0), radix) || (peek(0) == '_' && isDigit(peek(1), radix))) {
      at++;
    }
  }

  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }
}
