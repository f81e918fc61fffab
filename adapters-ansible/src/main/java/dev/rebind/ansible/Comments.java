package dev.rebind.ansible;

import dev.rebind.model.Ignore;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments that silence findings. */
final class Comments {
  private static final String WORD = "rebind:";

  private Comments() {}

  static List<Ignore> ignores(ScopeFiles files) {
    List<Ignore> found = new ArrayList<>();
    files.yaml().forEach(file -> add(file.source(), found));
    files.templates().forEach(file -> add(file, found));
    return found;
  }

  /** In YAML and units a comment begins with #, in ini also with ;, in Jinja with a brace and #. */
  private static void add(SourceText source, List<Ignore> found) {
    String text = source.text();
    for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
      Span line = source.lineAt(at);
      String before = text.substring(line.start(), at);
      int sign = Math.max(before.lastIndexOf('#'), before.lastIndexOf(';'));
      if (sign >= 0 && before.substring(sign + 1).isBlank()) {
        int start = line.start() + sign - (sign > 0 && before.charAt(sign - 1) == '{' ? 1 : 0);
        Ignore.read(source, new Span(start, line.end())).ifPresent(found::add);
      }
    }
  }
}
