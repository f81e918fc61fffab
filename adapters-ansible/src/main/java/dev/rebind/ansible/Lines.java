package dev.rebind.ansible;

import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.Optional;

/** Finds the whole lines of an entry. */
final class Lines {
  private Lines() {}

  /** The lines that an entry has to itself, with their ends; empty where it shares one. */
  static Optional<Span> of(YamlFile file, Entry entry) {
    SourceText source = file.source();
    Span span = entry.span();
    Span first = source.lineAt(span.start());
    Span last = source.lineAt(Math.max(span.start(), span.end() - 1));
    String before = source.text().substring(first.start(), span.start());
    String after = source.text().substring(span.end(), last.end()).strip();
    boolean alone = before.isBlank() && (after.isEmpty() || after.startsWith("#"));
    int feed = source.text().indexOf('\n', last.end());
    return alone && feed >= 0 ? Optional.of(new Span(first.start(), feed + 1)) : Optional.empty();
  }
}
