package dev.rebind.syntax.python;

import org.jspecify.annotations.Nullable;

/** The escapes of a string that is neither bytes nor formatted. */
final class PythonEscapes {
  private static final String LETTERS = "\\'\"abfnrtv";
  private static final String VALUES = "\\'\"\u0007\b\f\n\r\t\u000B";

  private final String raw;
  private final StringBuilder value = new StringBuilder();
  private int at;

  private PythonEscapes(String raw) {
    this.raw = raw;
  }

  /** The value between the quotes, or null where an escape is wrong or names a character. */
  static @Nullable String decode(String inside, boolean isRaw) {
    String text =
        inside.indexOf('\r') < 0 ? inside : inside.replace("\r\n", "\n").replace('\r', '\n');
    return isRaw || text.indexOf('\\') < 0 ? text : new PythonEscapes(text).decode();
  }

  /** The text for between such quotes. */
  static String encode(String text, char quote) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int simple = c == '\n' || c == '\r' || c == '\t' ? VALUES.indexOf(c) : -1;
      if (c == quote || c == '\\') {
        encoded.append('\\').append(c);
      } else if (simple >= 0) {
        encoded.append('\\').append(LETTERS.charAt(simple));
      } else if (c < ' ') {
        encoded.append(String.format("\\x%02x", (int) c));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
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
      case '\n' -> true;
      case 'x' -> hexadecimal(2);
      case 'u' -> hexadecimal(4);
      case 'U' -> hexadecimal(8);
      case 'N' -> false;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> {
        value.append('\\').append(c);
        yield true;
      }
    };
  }

  private boolean octal() {
    int start = --at;
    int code = 0;
    while (at < raw.length() && at - start < 3 && raw.charAt(at) >= '0' && raw.charAt(at) <= '7') {
      code = code * 8 + raw.charAt(at++) - '0';
    }
    value.append((char) code);
    return true;
  }

  private boolean hexadecimal(int digits) {
    long code = 0;
    for (int i = 0; i < digits; i++) {
      char c = at < raw.length() ? raw.charAt(at++) : '\0';
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return false;
      }
      code = code * 16 + digit;
    }
    if (code > Character.MAX_CODE_POINT) {
      return false;
    }
    value.appendCodePoint((int) code);
    return true;
  }
}
