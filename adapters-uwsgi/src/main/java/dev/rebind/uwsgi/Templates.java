package dev.rebind.uwsgi;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Template marks in a file that nobody rendered: each <code>{{ x }}</code> becomes a reference, and
 * a file with branches is left alone, since what is in it is known only after rendering.
 */
final class Templates {
  private static final Pattern BRANCH =
      Pattern.compile("\\{%|\\{\\{-?\\s*(?:if|else|range|with)\\b");

  private Templates() {}

  /** The same text with its template expressions marked, unless its carrier has done so. */
  static SourceText mark(SourceText source) {
    if (!source.opaque().isEmpty() || !source.text().contains("{{")) {
      return source;
    }
    List<Span> found = new ArrayList<>();
    String text = source.text();
    // By hand: a pattern would look for the end of a line again from each of its openers.
    for (int open = text.indexOf("{{"); open >= 0; ) {
      int close = text.indexOf("}}", open + 2);
      if (close < 0) {
        break;
      }
      int lineEnd = text.indexOf('\n', open);
      boolean closed = lineEnd < 0 || close < lineEnd;
      if (closed) {
        found.add(new Span(open, close + 2));
      }
      open = text.indexOf("{{", closed ? close + 2 : lineEnd);
    }
    return found.isEmpty() ? source : SourceText.carried(source.path(), source.text(), found);
  }

  static boolean branches(SourceText source) {
    return BRANCH.matcher(source.text()).find();
  }
}
