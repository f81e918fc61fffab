package dev.rebind.syntax.shell;

import org.jspecify.annotations.Nullable;

/** The escapes of {@code $'...'}. */
final class AnsiQuote {
  private static final String LETTERS = "abeEfnrtv\\'\"?";
  private static final String VALUES = "\u0007\b\u001B\u001B\f\n\r\t\u000B\\'\"?";

  private final String raw;
  private final StringBuilder value = new StringBuilder();
  private int at;

  private AnsiQuote(String raw) {
    this.raw = raw;
  }

  /** The value, or null when an escape names a byte that is no character by itself. */
  static @Nullable String decode(String raw) {
    return new AnsiQuote(raw).decode();
  }

  private @Nullable String decode() {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c != '\\' || at == raw.length()) {
        value.append(c);
      } else if (!escape(raw.charAt(at++))) {
        return null;
      }
    }
    return value.toString();
  }

  private boolean escape(char c) {
    int simple = LETTERS.indexOf(c);
    if (simple >= 0) {
      value.append(VALUES.charAt(simple));
      return true;
    }
    return switch (c) {
      case 'x' -> number(16, 2, 0x7F, c);
      case 'u' -> number(16, 4, 0xFFFF, c);
      case 'U' -> number(16, 8, 0x10FFFF, c);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        yield number(8, 3, 0x7F, c);
      }
      case 'c' -> false;
      default -> {
        value.append('\\').append(c);
        yield true;
      }
    };
  }

  private boolean number(int radix, int digits, int max, char letter) {
    int start = at;
    long code = 0;
    while (at < raw.length() && at - start < digits && digit(raw.charAt(at), radix) >= 0) {
      code = code * radix + digit(raw.charAt(at++), radix);
    }
    if (at == start) {
      value.append('\\').append(letter);
      return true;
    }
    if (code == 0 || code > max || (code >= 0xD800 && code <= 0xDFFF)) {
      return false;
    }
    value.appendCodePoint((int) code);
    return true;
  }

  /** Unlike {@link Character#digit}, takes ASCII digits only. */
  private static int digit(char c, int radix) {
    return c < 0x80 ? Character.digit(c, radix) : -1;
  }
}
