package dev.rebind.syntax.shell;

/** Finds the bracket that closes another, without reading what stands between. */
final class Brackets {
  private Brackets() {}

  /**
   * The offset of the bracket that closes the one at {@code open}, or -1; quoted and escaped ones
   * do not count.
   *
   * @param brackets the opening and the closing one
   * @param oneLine whether a line's end means that there is none
   */
  static int close(String text, int open, int limit, String brackets, boolean oneLine) {
    char opening = brackets.charAt(0);
    char closing = brackets.charAt(1);
    int depth = 0;
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'' || c == '"') {
        i = endOfQuote(text, i, limit);
      } else if (oneLine && c == '\n') {
        return -1;
      } else if (c == opening) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfQuote(String text, int open, int limit) {
    char quote = text.charAt(open);
    int i = open + 1;
    while (i < limit && text.charAt(i) != quote) {
      i += quote == '"' && text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
