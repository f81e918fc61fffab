package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the form of an {@code entry_points.txt}: a group's name in brackets, and below it a line
 * for each entry.
 *
 * <p>setuptools takes the form from files that {@code pyproject.toml} or {@code setup.cfg} name,
 * which {@code configparser} reads with the equals sign as its only delimiter, and from a string in
 * {@code setup.py}, which is read line by line. Where the two differ, nothing is guessed.
 */
final class EntryPointsText {
  private static final String GROUP = "wsgi_scripts";
  private static final Pattern HEADER = Pattern.compile("\\[(.+)\\].*");

  private final SourceText file;
  private final Span within;
  private final boolean parsed;
  private final List<Finding> findings;
  private final List<Declaration> entries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Span frame = Span.at(0);
  private String group = "";
  private boolean inEntry;
  private int indentation;
  private int lastEntry;
  private int wrong;

  private EntryPointsText(SourceText file, Span within, boolean parsed, List<Finding> findings) {
    this.file = file;
    this.within = within;
    this.parsed = parsed;
    this.findings = findings;
  }

  /**
   * The group {@code wsgi_scripts} of a whole file; empty where there is none.
   *
   * @param findings takes what cannot be read
   */
  static Optional<Group> ofFile(SourceText file, List<Finding> findings) {
    return new EntryPointsText(file, new Span(0, file.text().length()), true, findings).read();
  }

  /** The same of what a string literal holds, from quote to quote. */
  static Optional<Group> ofString(SourceText file, Span within, List<Finding> findings) {
    return new EntryPointsText(file, within, false, findings).read();
  }

  private Optional<Group> read() {
    String text = file.text();
    int from = within.start();
    while (from < within.end()) {
      int end = from;
      while (end < within.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = Math.min(within.end(), end + (text.startsWith("\r\n", end) ? 2 : 1));
      if (!line(new Span(from, next), stripped(from, end))) {
        return Optional.empty();
      }
      from = next;
    }
    Group read = new Group(entries, frame);
    return entries.isEmpty() ? Optional.empty() : Optional.of(wrong > 0 ? read.fixed() : read);
  }

  private Span stripped(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(file.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(file.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Reads a line; false where the whole text is one that no reader takes. */
  private boolean line(Span whole, Span at) {
    String value = file.slice(at);
    if (value.isEmpty() || value.startsWith("#") || (parsed && value.startsWith(";"))) {
      return true;
    }
    int column = at.start() - whole.start();
    if (parsed && inEntry && column > indentation) {
      if (group.equals(GROUP)) {
        // A value of two lines is no entry point.
        entries.removeIf(entry -> entry.at().end() > lastEntry);
        unread(at, "'%s' is indented, so it belongs to the line before it".formatted(value));
      }
      return true;
    }
    indentation = column;
    Matcher header = HEADER.matcher(value);
    if (header.matches()) {
      return header(whole, at, header.group(1));
    }
    inEntry = true;
    lastEntry = at.start();
    int equals = value.indexOf('=');
    String name = equals < 0 ? "" : value.substring(0, equals).strip();
    if (group.isEmpty() || (parsed && name.isEmpty())) {
      return refused(at, "'%s' is no entry of a group".formatted(value));
    }
    if (!seen.add("[" + group + "]" + name)) {
      return refused(at, "%s stands twice in [%s]".formatted(name, group));
    }
    if (group.equals(GROUP)) {
      entry(whole, at, value);
    }
    return true;
  }

  private boolean header(Span whole, Span at, String name) {
    inEntry = false;
    group = name;
    if (!seen.add(name)) {
      return refused(at, "the group [%s] stands twice".formatted(name));
    }
    if (name.equals(GROUP) && alone(whole)) {
      frame = whole;
    }
    return true;
  }

  private void entry(Span whole, Span at, String value) {
    if (parsed && EntryPoint.takesAnother(value)) {
      unread(at, "'%s' takes a value from another entry".formatted(value));
      return;
    }
    Optional<EntryPoint> point = EntryPoint.parse(parsed ? value.replace("%%", "%") : value);
    if (point.isEmpty()) {
      unread(at, "'%s' is not of the form name = module:callable".formatted(value));
    } else {
      entries.add(point.get().in(file.path(), at, alone(whole) ? whole : null));
    }
  }

  /** Whether a line of the text has its line of the file to itself. */
  private boolean alone(Span whole) {
    String text = file.text();
    boolean starts = whole.start() == 0 || endsLine(text.charAt(whole.start() - 1));
    return starts && (whole.end() == text.length() || endsLine(text.charAt(whole.end() - 1)));
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r';
  }

  private boolean refused(Span at, String what) {
    // Without the group nothing in the text concerns anybody here.
    if (within.of(file.text()).contains(GROUP)) {
      unread(at, what);
    }
    return false;
  }

  private void unread(Span at, String what) {
    wrong++;
    findings.add(Metadata.notRead(file.path(), at, what));
  }
}
