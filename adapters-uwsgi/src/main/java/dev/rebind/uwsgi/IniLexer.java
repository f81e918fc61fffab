package dev.rebind.uwsgi;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a uWSGI ini into lines exactly as ini.c does: after the {@code %} pass, on line feeds
 * only; space, tab and carriage return are trimmed and nothing else; a NUL ends what is read of a
 * line.
 */
final class IniLexer {
  private final Expanded in;
  private final String text;
  private final List<IniLine> lines = new ArrayList<>();

  private IniLexer(Expanded in) {
    this.in = in;
    this.text = in.text();
  }

  static List<IniLine> lines(Expanded in) {
    return new IniLexer(in).run();
  }

  private List<IniLine> run() {
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed + 1;
      lines.add(line(start, feed < 0 ? next : feed, next));
      start = next;
    }
    if (lines.isEmpty() && !in.source().text().isEmpty()) {
      // Every pair of the file vanished.
      lines.add(new IniLine.Blank(new Span(0, in.source().text().length())));
    }
    return List.copyOf(lines);
  }

  private IniLine line(int start, int end, int next) {
    Span whole = new Span(in.boundary(start), in.boundary(next));
    int to = find('\0', start, end);
    int from = skipBlanks(start, to);
    to = trimEnd(from, to);
    if (from == to) {
      return new IniLine.Blank(whole);
    }
    char first = text.charAt(from);
    if (first == '[') {
      int last = Math.max(from + 1, to - 1);
      return new IniLine.Header(whole, in.source(from, to), in.word(from + 1, last));
    }
    if (first == ';' || first == '#') {
      return new IniLine.Comment(whole, in.source(from, to));
    }
    return option(whole, from, to);
  }

  private IniLine option(Span whole, int from, int to) {
    int equals = find('=', from, to);
    if (equals == to) {
      Span key = in.source(from, to);
      return new IniLine.Option(whole, key, in.word(from, to), -1, Span.at(key.end()), Word.of(""));
    }
    int keyEnd = trimEnd(from, equals);
    int valueStart = skipBlanks(equals + 1, to);
    int valueEnd = trimEnd(valueStart, to);
    Span separator = in.source(equals, equals + 1);
    Span key = from == keyEnd ? Span.at(separator.start()) : in.source(from, keyEnd);
    Span value =
        valueStart == valueEnd ? Span.at(separator.end()) : in.source(valueStart, valueEnd);
    return new IniLine.Option(
        whole, key, in.word(from, keyEnd), separator.start(), value, in.word(valueStart, valueEnd));
  }

  /** The first such unit in a range, or its end; a search past a line's end costs too much. */
  private int find(char wanted, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != wanted) {
      at++;
    }
    return at;
  }

  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int trimEnd(int from, int to) {
    int at = to;
    while (at > from && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
