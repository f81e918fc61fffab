package dev.rebind.command;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text, without their ends. */
final class Lines {
  private Lines() {}

  static List<Span> of(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      int trimmed = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      lines.add(new Span(start, trimmed));
      start = end + 1;
    }
    return lines;
  }

  /** The line without blanks at its ends. */
  static Span strip(String text, Span line) {
    int start = line.start();
    int end = line.end();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\uFEFF';
  }
}
