package dev.rebind.syntax.python;

import java.util.Locale;
import java.util.Set;

/**
 * Finds where strings end. An f-string is read by the rules of Python 3.12, where a field may hold
 * the string's own quotes; one that would not end so is read by the older rules.
 */
final class StringScanner {
  private static final Set<String> PREFIXES =
      Set.of("", "r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt");

  /** Python itself allows 150. */
  private static final int MAX_DEPTH = 100;

  /** No character's name is longer. */
  private static final int MAX_NAME = 120;

  private final String text;
  private boolean sawField;
  private boolean fieldsFailed;

  StringScanner(String text) {
    this.text = text;
  }

  /**
   * A string's end.
   *
   * @param quotes 1 or 3
   */
  record Found(int end, int quotes, boolean terminated) {}

  /** The offset of the opening quote when a string starts at {@code start}, else -1. */
  int quoteAt(int start) {
    int at = start;
    while (at < text.length() && at - start < 3 && !isQuote(text.charAt(at))) {
      at++;
    }
    boolean prefixed =
        at - start < 3
            && at < text.length()
            && PREFIXES.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
    return prefixed ? at : -1;
  }

  /** Finds the end of the string that starts at {@code start} and opens at {@code quote}. */
  Found scan(int start, int quote) {
    String prefix = text.substring(start, quote).toLowerCase(Locale.ROOT);
    boolean fields = prefix.indexOf('f') >= 0 || prefix.indexOf('t') >= 0;
    int quotes = quotesAt(quote);
    if (fields && !fieldsFailed) {
      sawField = false;
      int end = formatted(quote, quotes, prefix.indexOf('r') >= 0, 0);
      if (end >= 0) {
        return new Found(end, quotes, true);
      }
    }
    // Fields may span lines: looking for their ends over and over would take quadratic time.
    fieldsFailed |= fields && sawField;
    return plain(quote, quotes);
  }

  private int quotesAt(int at) {
    char c = text.charAt(at);
    boolean triple = at + 2 < text.length() && text.charAt(at + 1) == c && text.charAt(at + 2) == c;
    return triple ? 3 : 1;
  }

  private Found plain(int quote, int quotes) {
    int at = quote + quotes;
    while (at < text.length()) {
      char c = text.charAt(at);
      int line = PythonLexer.lineEnd(text, at);
      if (c == '\\') {
        at += 1 + Math.max(1, PythonLexer.lineEnd(text, at + 1));
      } else if (closes(at, quote, quotes)) {
        return new Found(at + quotes, quotes, true);
      } else if (line > 0 && quotes == 1) {
        return new Found(at, quotes, false);
      } else {
        at += Math.max(1, line);
      }
    }
    return new Found(Math.min(at, text.length()), quotes, false);
  }

  private boolean closes(int at, int quote, int quotes) {
    char c = text.charAt(quote);
    return text.charAt(at) == c
        && (quotes == 1
            || (at + 2 < text.length() && text.charAt(at + 1) == c && text.charAt(at + 2) == c));
  }

  /** The end of an f-string, or -1 when it has none. */
  private int formatted(int quote, int quotes, boolean raw, int depth) {
    int at = quote + quotes;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (closes(at, quote, quotes)) {
        return at + quotes;
      }
      if (c == '{' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
        at += 2;
      } else if (c == '{') {
        at = field(at, quote, quotes, raw, depth);
        if (at < 0) {
          return -1;
        }
      } else if (c == '\\') {
        at = escape(at, raw);
      } else if (quotes == 1 && PythonLexer.lineEnd(text, at) > 0) {
        return -1;
      } else {
        at++;
      }
    }
    return -1;
  }

  /** The offset behind an escape; a brace behind a backslash still opens a field. */
  private int escape(int at, boolean raw) {
    if (!raw && text.startsWith("\\N{", at)) {
      int close = at + 3;
      while (close < text.length() && close < at + MAX_NAME && text.charAt(close) != '}') {
        close++;
      }
      return close < text.length() && text.charAt(close) == '}' ? close + 1 : at + 3;
    }
    if (at + 1 < text.length() && (text.charAt(at + 1) == '{' || text.charAt(at + 1) == '}')) {
      return at + 1;
    }
    return at + 1 + Math.max(1, PythonLexer.lineEnd(text, at + 1));
  }

  /** The offset behind the field that opens at {@code open}, or -1. */
  private int field(int open, int quote, int quotes, boolean raw, int depth) {
    if (depth >= MAX_DEPTH) {
      return -1;
    }
    sawField = true;
    int at = open + 1;
    int brackets = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int inner = mayStartString(at, open) ? quoteAt(at) : -1;
      if (inner >= 0) {
        at = nested(at, inner, depth);
        if (at < 0) {
          return -1;
        }
      } else if (c == '}' && brackets == 0) {
        return at + 1;
      } else if (c == ':' && brackets == 0) {
        return spec(at + 1, quote, quotes, raw, depth);
      } else if (c == '#') {
        while (at < text.length() && PythonLexer.lineEnd(text, at) == 0) {
          at++;
        }
      } else {
        brackets += c == '(' || c == '[' || c == '{' ? 1 : 0;
        brackets -= c == ')' || c == ']' || c == '}' ? 1 : 0;
        if (brackets < 0) {
          return -1;
        }
        at++;
      }
    }
    return -1;
  }

  private boolean mayStartString(int at, int open) {
    return at == open + 1
        || !PythonLexer.isNamePart(text.charAt(at - 1))
        || isQuote(text.charAt(at));
  }

  private int nested(int start, int quote, int depth) {
    String prefix = text.substring(start, quote).toLowerCase(Locale.ROOT);
    int quotes = quotesAt(quote);
    if (prefix.indexOf('f') >= 0 || prefix.indexOf('t') >= 0) {
      return formatted(quote, quotes, prefix.indexOf('r') >= 0, depth + 1);
    }
    Found found = plain(quote, quotes);
    return found.terminated() ? found.end() : -1;
  }

  /** The offset behind the field whose format starts at {@code start}, or -1. */
  private int spec(int start, int quote, int quotes, boolean raw, int depth) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '}') {
        return at + 1;
      }
      if (closes(at, quote, quotes) || (quotes == 1 && PythonLexer.lineEnd(text, at) > 0)) {
        return -1;
      }
      if (c == '{') {
        at = field(at, quote, quotes, raw, depth + 1);
        if (at < 0) {
          return -1;
        }
      } else {
        at++;
      }
    }
    return -1;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }
}
