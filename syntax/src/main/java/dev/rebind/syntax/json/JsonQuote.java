package dev.rebind.syntax.json;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes and reads JSON string literals. */
public final class JsonQuote {
  private static final String SHORT = "\"\\/bfnrt";
  private static final String MEANING = "\"\\/\b\f\n\r\t";

  private JsonQuote() {}

  /** The literal, quotes included, that says {@code value}. */
  public static String quote(String value) {
    return '"' + escape(value) + '"';
  }

  /** What stands between the quotes: only what JSON demands is escaped, never the slash. */
  public static String escape(String value) {
    StringBuilder out = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int known = MEANING.indexOf(c);
      if (known >= 0 && c != '/') {
        out.append('\\').append(SHORT.charAt(known));
      } else if (c < ' ' || (Character.isSurrogate(c) && lone(value, i))) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Reads the literal at {@code span}, quotes included; null when it has a bad escape. */
  static @Nullable Decoded decode(String text, Span span) {
    DecodedBuilder out = new DecodedBuilder(text);
    int end = span.end() - 1;
    int at = span.start() + 1;
    while (at < end) {
      int escape = backslash(text, at, end);
      out.equal(at, escape);
      if (escape == end) {
        break;
      }
      int known = SHORT.indexOf(text.charAt(escape + 1));
      if (known >= 0) {
        at = escape + 2;
        out.atomic(MEANING.substring(known, known + 1), escape, at);
      } else {
        int code = text.charAt(escape + 1) == 'u' ? hex(text, escape + 2, end) : -1;
        if (code < 0) {
          return null;
        }
        at = escape + 6;
        out.atomic(String.valueOf((char) code), escape, at);
      }
    }
    return out.build();
  }

  /** The next one before {@code end}, or {@code end}: a search beyond would read the whole text. */
  private static int backslash(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != '\\') {
      at++;
    }
    return at;
  }

  private static int hex(String text, int start, int end) {
    if (start + 4 > end) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < start + 4; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  private static boolean lone(String value, int at) {
    char c = value.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
  }
}
