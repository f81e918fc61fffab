package dev.rebind.syntax.jinja;

/**
 * Finds the end of what stands between delimiters, as the engines do: a closing delimiter inside
 * quotes is no end, and in Jinja neither is one inside brackets (jinja2/lexer.py keeps the same
 * stack).
 */
final class CodeScanner {
  static final int UNCLOSED = -1;
  static final int UNBALANCED = -2;

  private final String text;

  /**
   * How far failed scans may still read. Without a bound, text such as <code>{{ {{ }}</code>
   * repeated would be scanned to its end from each of its openings.
   */
  private long budget;

  CodeScanner(String text) {
    this.text = text;
    this.budget = 4L * text.length() + 1024;
  }

  /** The offset of {@code close} that ends Jinja code starting at {@code start}, or a fault. */
  int jinja(int start, String close) {
    StringBuilder open = new StringBuilder();
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (open.isEmpty() && text.startsWith(close, at)) {
        return at;
      }
      if (c == '\'' || c == '"') {
        int end = quoted(at, c, false);
        if (end < 0) {
          return failed(start, text.length(), UNBALANCED);
        }
        at = end;
        continue;
      }
      if (c == '(' || c == '[' || c == '{') {
        open.append(c);
      } else if (c == ')' || c == ']' || c == '}') {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != (c == ')' ? '(' : c == ']' ? '[' : '{')) {
          return failed(start, at, UNBALANCED);
        }
        open.setLength(last);
      }
      at++;
    }
    return failed(start, at, open.isEmpty() ? UNCLOSED : UNBALANCED);
  }

  /** The offset of the <code>}}</code> that ends a Go action starting at {@code start}. */
  int go(int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("}}", at)) {
        return at;
      }
      if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          return failed(start, text.length(), UNBALANCED);
        }
        at = end + 2;
      } else if (c == '`' || c == '"' || c == '\'') {
        int end = c == '`' ? text.indexOf('`', at + 1) + 1 : quoted(at, c, true);
        if (end <= 0) {
          return failed(start, text.length(), UNBALANCED);
        }
        at = end;
      } else {
        at++;
      }
    }
    return failed(start, at, UNCLOSED);
  }

  private int failed(int start, int reached, int fault) {
    budget -= reached - start;
    return budget < 0 ? UNCLOSED : fault;
  }

  private int quoted(int start, char quote, boolean line) {
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' && line) {
        return -1;
      }
      if (c == '\\') {
        at++;
      } else if (c == quote) {
        return at + 1;
      }
    }
    return -1;
  }
}
