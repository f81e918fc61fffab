package dev.rebind.cli;

/** Text of files and names made fit for a terminal. */
final class Clean {
  private Clean() {}

  /**
   * The text with every control character replaced, tabs too, so that no file can steer a terminal.
   */
  static String line(String text) {
    return replaced(text, false);
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
