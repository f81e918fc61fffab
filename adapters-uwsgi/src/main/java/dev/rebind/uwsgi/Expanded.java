package dev.rebind.uwsgi;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A file's text after uWSGI's {@code %} pass, with the way back to the file. Each hole stands in
 * the text as one {@link #HOLE}.
 */
final class Expanded {
  /** What stands for a hole: no blank, no separator, no quote in any of the formats. */
  static final char HOLE = '\uFFFC';

  private final SourceText source;
  private final String text;

  /** Source start of each unit, and the source length last; empty when nothing was expanded. */
  private final int[] starts;

  private final int[] ends;
  private final Map<Integer, Word.Hole> holes;
  private final List<Integer> eaten;

  Expanded(SourceText source) {
    this(source, source.text(), new int[0], new int[0], Map.of(), List.of());
  }

  Expanded(
      SourceText source,
      String text,
      int[] starts,
      int[] ends,
      Map<Integer, Word.Hole> holes,
      List<Integer> eaten) {
    this.source = source;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.holes = holes;
    this.eaten = eaten;
  }

  SourceText source() {
    return source;
  }

  String text() {
    return text;
  }

  /** Source offsets of the line feeds that a {@code %} before them removed. */
  List<Integer> eatenLineFeeds() {
    return eaten;
  }

  /**
   * Where the unit at an offset begins in the file; what was erased before it stays with the unit
   * before. The first boundary is 0 and the last the file's length, so boundaries tile the file.
   */
  int boundary(int offset) {
    if (offset == 0) {
      return 0;
    }
    if (starts.length == 0) {
      return offset;
    }
    return offset == text.length() ? source.text().length() : starts[offset];
  }

  /** The file's range of a range of the text, without what was erased around it. */
  Span source(int start, int end) {
    if (starts.length == 0) {
      return new Span(start, end);
    }
    if (start == end) {
      return Span.at(start == text.length() ? source.text().length() : starts[start]);
    }
    return new Span(starts[start], ends[end - 1]);
  }

  Span source(Span span) {
    return source(span.start(), span.end());
  }

  /** The word in a range of the text. */
  Word word(int start, int end) {
    if (holes.isEmpty()) {
      return Word.of(text.substring(start, end));
    }
    Word.Builder word = new Word.Builder();
    for (int i = start; i < end; i++) {
      Word.Hole hole = holes.get(i);
      if (hole == null) {
        word.add(text.charAt(i));
      } else {
        word.add(hole);
      }
    }
    return word.build();
  }

  /**
   * The word that a quoted range of the text says.
   *
   * @param says the range with its escapes resolved, holes included
   */
  Word word(Span range, String says) {
    if (holes.isEmpty()) {
      return Word.of(says);
    }
    Deque<Word.Hole> inside = new ArrayDeque<>();
    for (int i = range.start(); i < range.end(); i++) {
      Word.Hole hole = holes.get(i);
      if (hole != null) {
        inside.add(hole);
      }
    }
    if (says.chars().filter(c -> c == HOLE).count() != inside.size()) {
      String written = source(range).of(source.text());
      return Word.of(new Word.Hole(written, "its escapes and references cannot be told apart"));
    }
    Word.Builder word = new Word.Builder();
    for (int i = 0; i < says.length(); i++) {
      char c = says.charAt(i);
      Word.Hole hole = c == HOLE ? inside.poll() : null;
      if (hole == null) {
        word.add(c);
      } else {
        word.add(hole);
      }
    }
    return word.build();
  }
}
