package dev.rebind.syntax.jinja;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.text.Span;

/** Reads and writes Jinja string literals, whose escapes are Python's (jinja2/lexer.py). */
public final class StringLiteral {
  private static final String SHORT = "abfnrtv\\'\"";
  private static final String MEANING = "\u0007\b\f\n\r\t\u000b\\'\"";

  private StringLiteral() {}

  /** The literal that says {@code value} in the given quotes. */
  public static String quote(String value, char quote) {
    return quote + escape(value, quote) + quote;
  }

  /** What stands between the quotes for {@code value}. */
  public static String escape(String value, char quote) {
    StringBuilder out = new StringBuilder(value.length() + 4);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int known = MEANING.indexOf(c);
      if (known >= 0 && (c == quote || (c != '\'' && c != '"'))) {
        out.append('\\').append(SHORT.charAt(known));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Reads the literal at {@code span}, quotes included; an escape that Python lacks stays. */
  static Decoded decode(String text, Span span) {
    DecodedBuilder out = new DecodedBuilder(text);
    int end = span.end() - 1;
    int at = span.start() + 1;
    while (at < end) {
      if (text.charAt(at) != '\\' || at + 1 >= end) {
        out.equal(at, at + 1);
        at++;
        continue;
      }
      char c = text.charAt(at + 1);
      int known = SHORT.indexOf(c);
      int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
      int code = digits == 0 ? -1 : hex(text, at + 2, at + 2 + digits, end);
      if (known >= 0) {
        out.atomic(MEANING.substring(known, known + 1), at, at + 2);
        at += 2;
      } else if (code >= 0) {
        out.atomic(Character.toString(code), at, at + 2 + digits);
        at += 2 + digits;
      } else if (c == '\n') {
        out.hidden(at, at + 2);
        at += 2;
      } else if (c >= '0' && c <= '7') {
        int stop = at + 2;
        while (stop < end
            && stop < at + 4
            && text.charAt(stop) >= '0'
            && text.charAt(stop) <= '7') {
          stop++;
        }
        out.atomic(Character.toString(Integer.parseInt(text, at + 1, stop, 8)), at, stop);
        at = stop;
      } else {
        out.equal(at, at + 2);
        at += 2;
      }
    }
    return out.build();
  }

  private static int hex(String text, int start, int stop, int end) {
    if (stop > end) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < stop; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code <= Character.MAX_CODE_POINT ? code : -1;
  }
}
