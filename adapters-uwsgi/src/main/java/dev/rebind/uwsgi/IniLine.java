package dev.rebind.uwsgi;

import dev.rebind.text.Span;
import java.util.List;

/** One line of an ini file, as ini.c reads it; its tokens joined are the line, its end included. */
sealed interface IniLine {
  /** Everything from the line's first unit through its line feed, in the file. */
  Span whole();

  /** The ranges that tile {@link #whole}. */
  default List<Span> tokens() {
    return List.of(whole());
  }

  /** Nothing but blanks, or a NUL before anything else. */
  record Blank(Span whole) implements IniLine {}

  /** A line whose first character is {@code ;} or {@code #}. */
  record Comment(Span whole, Span text) implements IniLine {}

  /** A section's header; the last character of the trimmed line is dropped, whatever it is. */
  record Header(Span whole, Span text, Word name) implements IniLine {}

  /**
   * A key and its value; a line without {@code =} is a key with an empty value.
   *
   * @param equals offset of the separator in the file, or -1
   */
  record Option(Span whole, Span keySpan, Word key, int equals, Span valueSpan, Word value)
      implements IniLine {
    @Override
    public List<Span> tokens() {
      return List.of(
          new Span(whole.start(), keySpan.start()),
          keySpan,
          new Span(keySpan.end(), valueSpan.start()),
          valueSpan,
          new Span(valueSpan.end(), whole.end()));
    }
  }
}
