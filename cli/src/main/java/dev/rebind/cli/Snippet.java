package dev.rebind.cli;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;

/**
 * The line of a place with a caret below it, without secrets and fit for a terminal.
 *
 * @param line the line's text
 * @param caret blanks, then carets under the place
 */
record Snippet(String line, String caret) {
  private static final int WIDTH = 160;

  /** Beyond this no line was written by a person, and only the place itself is shown. */
  private static final int LONGEST = 4096;

  static Snippet of(SourceText text, Span at) {
    Span whole = text.lineAt(at.start());
    if (whole.length() > LONGEST) {
      int end = Math.min(at.end(), Math.min(whole.end(), at.start() + WIDTH));
      Span shown = new Span(at.start(), Math.max(at.start(), end));
      Secrets.Masked masked = Secrets.mask(text.slice(shown));
      String line = "..." + masked.text() + "...";
      return new Snippet(
          Clean.keepingTabs(line), "   " + "^".repeat(Math.max(1, masked.text().length())));
    }
    Secrets.Masked masked = Secrets.mask(text.slice(whole));
    String line = masked.text();
    int from = masked.offset(at.start() - whole.start());
    int to = masked.offset(Math.min(at.end(), whole.end()) - whole.start());
    int first = line.length() <= WIDTH || from <= WIDTH / 2 ? 0 : from - WIDTH / 2;
    int last = Math.min(line.length(), Math.max(first + WIDTH, Math.min(to, first + 2 * WIDTH)));
    String head = first > 0 ? "..." : "";
    String shown = head + line.substring(first, last) + (last < line.length() ? "..." : "");
    StringBuilder caret = new StringBuilder(head.replace('.', ' '));
    for (int i = first; i < from; i++) {
      caret.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    caret.append("^".repeat(Math.max(1, Math.min(to, last) - from)));
    return new Snippet(Clean.keepingTabs(shown), caret.toString());
  }
}
