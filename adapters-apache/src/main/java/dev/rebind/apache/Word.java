package dev.rebind.apache;

import dev.rebind.model.Value;
import dev.rebind.text.Edit;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument of a directive.
 *
 * @param at where it stands, without its quotes
 * @param text what stands there
 * @param value the same with references told apart: <code>${X}</code>, <code>%{X}</code>, {@code
 *     $1}, {@code %BIN%}, {@code @BIN@} and what a template fills in
 */
record Word(Span at, String text, boolean quoted, Value value) {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{[^}]*\\}|%\\{[^}]*\\}|%\\w+%|@\\w+@|\\$\\w+");

  static Word of(SourceText source, Hidden hidden, Span span) {
    String raw = source.slice(span);
    char first = raw.charAt(0);
    boolean opened = (first == '"' || first == '\'') && !hidden.at(span.start());
    boolean quoted = opened && raw.length() > 1 && raw.charAt(raw.length() - 1) == first;
    Span at = quoted ? new Span(span.start() + 1, span.end() - 1) : span;
    return new Word(at, source.slice(at), quoted, value(source, hidden, at));
  }

  private static Value value(SourceText source, Hidden hidden, Span at) {
    String text = source.slice(at);
    List<Value.Part> parts = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(text);
    int literal = 0;
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && hidden.at(at.start() + to)) {
        to++;
      }
      if (to == from && matcher.region(from, text.length()).lookingAt()) {
        to = matcher.end();
      }
      if (to > from) {
        parts.add(new Value.Literal(text.substring(literal, from)));
        parts.add(new Value.Reference(text.substring(from, to)));
        literal = to;
      }
      from = Math.max(to, from + 1);
    }
    parts.add(new Value.Literal(text.substring(literal)));
    return new Value(parts);
  }

  /** Whether httpd reads other characters than those that stand here. */
  boolean escaped() {
    return text.indexOf('\\') >= 0;
  }

  Edit replace(String other) {
    boolean blank = !quoted && other.chars().anyMatch(Character::isWhitespace);
    return Edit.replace(at, blank ? '"' + other + '"' : other);
  }
}
