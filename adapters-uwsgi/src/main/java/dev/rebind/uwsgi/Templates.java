package dev.rebind.uwsgi;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Template marks in a file that nobody rendered: each <code>{{ x }}</code> becomes a reference, and
 * a file with branches is left alone, since what is in it is known only after rendering.
 */
final class Templates {
  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{[^\\n]*?\\}\\}");
  private static final Pattern BRANCH =
      Pattern.compile("\\{%|\\{\\{-?\\s*(?:if|else|range|with)\\b");

  private Templates() {}

  /** The same text with its template expressions marked, unless its carrier has done so. */
  static SourceText mark(SourceText source) {
    if (!source.opaque().isEmpty() || !source.text().contains("{{")) {
      return source;
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = EXPRESSION.matcher(source.text());
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found.isEmpty() ? source : SourceText.carried(source.path(), source.text(), found);
  }

  static boolean branches(SourceText source) {
    return BRANCH.matcher(source.text()).find();
  }
}
