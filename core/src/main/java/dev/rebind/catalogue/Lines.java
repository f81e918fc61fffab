package dev.rebind.catalogue;

import org.jspecify.annotations.Nullable;

/** Walks over a text, one line that says something at a time. */
final class Lines {
  private final String file;
  private final String text;
  private int number;
  private int start;

  /**
   * @param number the line of the file at which {@code text} starts, counted from 1
   */
  Lines(String file, String text, int number) {
    this.file = file;
    this.text = text;
    this.number = number - 1;
  }

  /** The next line that is neither empty nor a comment; null at the end. */
  @Nullable Line next() {
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String content = text.substring(start, end).strip();
      start = end + 1;
      number++;
      if (!content.isEmpty() && content.charAt(0) != '#') {
        return new Line(file, number, content);
      }
    }
    return null;
  }

  /** Passes over everything up to the next line that starts with {@code word}, and returns it. */
  Lines upTo(String word) {
    int from = Math.min(start, text.length());
    int first = number + 1;
    while (start < text.length() && !text.startsWith(word, start)) {
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
      number++;
    }
    return new Lines(file, text.substring(from, Math.min(start, text.length())), first);
  }
}
