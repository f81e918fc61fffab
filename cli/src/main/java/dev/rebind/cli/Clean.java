package dev.rebind.cli;

/** Text of files and names made fit for a terminal. */
final class Clean {
  /** No person reads a longer word, such as a value of ten million characters. */
  private static final int LONGEST_WORD = 300;

  private static final int LONGEST_SENTENCE = 6_000;

  private Clean() {}

  /**
   * The text with every control character replaced, tabs too, so that no file can steer a terminal.
   */
  static String line(String text) {
    return replaced(text, false);
  }

  /** The same for a message, of which what is too long to be read is left out. */
  static String sentence(String text) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    while (start < text.length() && out.length() <= LONGEST_SENTENCE) {
      int blank = text.indexOf(' ', start);
      int end = blank < 0 ? text.length() : blank + 1;
      if (end - start > LONGEST_WORD) {
        out.append(text, start, start + LONGEST_WORD / 2);
        out.append("...");
        out.append(text, end - LONGEST_WORD / 4, end);
      } else {
        out.append(text, start, end);
      }
      start = end;
    }
    return line(start < text.length() ? out + "..." : out.toString());
  }

  /** The same, but tabs stay. */
  static String keepingTabs(String text) {
    return replaced(text, true);
  }

  private static String replaced(String text, boolean tabs) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bad =
          (Character.isISOControl(c) && !(tabs && c == '\t'))
              || c == '\u2028'
              || c == '\u2029'
              || (c >= '\u202a' && c <= '\u202e')
              || (c >= '\u2066' && c <= '\u2069');
      out.append(bad ? '\ufffd' : c);
    }
    return out.toString();
  }
}
