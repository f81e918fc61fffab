package dev.rebind.pbr;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the dialect of Python's {@code configparser} with its standard settings, which is how
 * pbr and setuptools read {@code setup.cfg}.
 *
 * <p>A line that is indented deeper than the option before it goes on with that option's value,
 * whatever it looks like; comments are whole lines that begin with {@code #} or {@code ;} and end
 * nothing; a section or an option that stands twice is an error, and so is a line that is neither.
 *
 * @param error the first thing that the parser would refuse the file for; empty when it reads it
 */
record ConfigFile(List<Option> options, Optional<String> error) {
  private static final Pattern SECTION = Pattern.compile("\\[(.+)\\].*");
  private static final Pattern OPTION = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)");

  /**
   * @param key as written
   * @param head the line of the key, its line end included
   * @param values the value's lines that are not empty, stripped
   */
  record Option(String section, String key, Span head, List<Line> values) {
    Option {
      values = List.copyOf(values);
    }

    /** The key as pbr has it. */
    String normal() {
      return key.toLowerCase(Locale.ROOT).replace('-', '_');
    }
  }

  /**
   * @param at the text without the blanks around it
   * @param whole the line, its end included; the same as {@code at} on the key's own line
   */
  record Line(Span at, Span whole) {
    /** Whether it stands on the line of the key. */
    boolean first() {
      return at.equals(whole);
    }
  }

  ConfigFile {
    options = List.copyOf(options);
  }

  static ConfigFile read(SourceText file) {
    return new Reader(file.text()).read();
  }

  /** The options of a section, by name. */
  List<Option> in(String section) {
    return options.stream().filter(option -> option.section().equals(section)).toList();
  }

  private static final class Reader {
    private final String text;
    private final List<Option> options = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<String> error = Optional.empty();
    private String section = "";
    private boolean inSection;
    private String key = "";
    private Span head = Span.at(0);
    private List<Line> values = new ArrayList<>();
    private boolean inOption;
    private int indentation;

    Reader(String text) {
      this.text = text;
    }

    ConfigFile read() {
      int from = 0;
      while (from < text.length() && error.isEmpty()) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        int next = Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
        line(new Span(from, next), stripped(from, end));
        from = next;
      }
      close();
      return new ConfigFile(options, error);
    }

    private Span stripped(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && blank(text.charAt(start))) {
        start++;
      }
      while (end > start && blank(text.charAt(end - 1))) {
        end--;
      }
      return new Span(start, end);
    }

    /** What Python's str.strip takes away. */
    private static boolean blank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private void line(Span whole, Span at) {
      char first = at.isEmpty() ? '#' : text.charAt(at.start());
      if (first == '#' || first == ';') {
        return;
      }
      int column = at.start() - whole.start();
      if (inOption && column > indentation) {
        values.add(new Line(at, whole));
        return;
      }
      indentation = column;
      String value = at.of(text);
      Matcher title = SECTION.matcher(value);
      if (title.matches()) {
        close();
        section = title.group(1);
        inSection = true;
        if (!section.equals("DEFAULT") && !seen.add("[" + section)) {
          error = Optional.of("the section [" + section + "] stands twice");
        }
        return;
      }
      option(whole, at, value);
    }

    private void option(Span whole, Span at, String value) {
      close();
      Matcher option = OPTION.matcher(value);
      if (!inSection) {
        error = Optional.of("its first line is in no section");
      } else if (!option.matches() || option.group(1).isEmpty()) {
        error = Optional.of("'" + shortened(value) + "' is neither a section nor an option");
      } else if (!seen.add("[" + section + "]" + option.group(1).toLowerCase(Locale.ROOT))) {
        error = Optional.of(option.group(1) + " stands twice in [" + section + "]");
      } else {
        key = option.group(1);
        head = whole;
        inOption = true;
        if (!option.group(2).isEmpty()) {
          Span rest = new Span(at.start() + option.start(2), at.start() + option.end(2));
          values.add(new Line(rest, rest));
        }
      }
    }

    private static String shortened(String value) {
      return value.length() > 40 ? value.substring(0, 40) + "..." : value;
    }

    private void close() {
      if (inOption) {
        options.add(new Option(section, key, head, values));
      }
      inOption = false;
      values = new ArrayList<>();
    }
  }
}
