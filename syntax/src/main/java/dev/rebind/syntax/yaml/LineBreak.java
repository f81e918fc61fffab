package dev.rebind.syntax.yaml;

/** The line breaks of YAML 1.1, as SnakeYAML takes them. */
final class LineBreak {
  private LineBreak() {}

  static boolean at(String text, int offset) {
    return offset < text.length() && "\n\r\u0085\u2028\u2029".indexOf(text.charAt(offset)) >= 0;
  }

  /** Where the break at {@code offset} ends. */
  static int end(String text, int offset) {
    return text.startsWith("\r\n", offset) ? offset + 2 : offset + 1;
  }

  /** What the break at {@code offset} is in a value. */
  static String meaning(String text, int offset) {
    char c = text.charAt(offset);
    return c == '\u2028' || c == '\u2029' ? String.valueOf(c) : "\n";
  }
}
