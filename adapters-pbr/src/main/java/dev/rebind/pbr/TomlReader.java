package dev.rebind.pbr;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads TOML 1.0 for its tables, keys, strings, arrays and inline tables, each with its place.
 *
 * <p>Numbers, dates and booleans are stepped over, not checked, and keys that stand twice are not
 * noticed: a build back end reads the file before a server ever does. What cannot be understood
 * ends the reading with an error; nothing is guessed.
 */
final class TomlReader {
  /** Deeper than any project's metadata; a file of brackets must not exhaust the stack. */
  private static final int DEEPEST = 64;

  /** A number, a word or a date; between a date and its time there may be a blank. */
  private static final Pattern PLAIN = Pattern.compile("[\\w+.:-]+(?: \\d\\d:[\\d:.Z+-]+)?");

  /** Where and why reading stops; caught in {@link #read}. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop(String message) {
      super(message, null, false, false);
    }
  }

  private final String text;
  private final List<TomlEntry> entries = new ArrayList<>();
  private final List<TomlFile.Table> tables = new ArrayList<>();
  private List<String> table = List.of();
  private int at;
  private int depth;

  TomlReader(String text) {
    this.text = text;
  }

  TomlFile read() {
    Optional<String> error = Optional.empty();
    try {
      at = text.startsWith("\uFEFF") ? 1 : 0;
      while (true) {
        skipEmpty();
        if (at == text.length()) {
          break;
        }
        if (peek() == '[') {
          header();
        } else {
          entries.add(entry(table));
        }
        endOfLine();
      }
    } catch (Stop stop) {
      long line =
          text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
      error = Optional.of("line %d: %s".formatted(line, stop.getMessage()));
    }
    return new TomlFile(entries, tables, error);
  }

  private void header() {
    int start = at;
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    blanks();
    List<String> name = key();
    String close = array ? "]]" : "]";
    if (!text.startsWith(close, at)) {
      throw new Stop("a table's name does not end");
    }
    at += close.length();
    // An array's tables share one name, so what they hold is kept apart from all else.
    table = new ArrayList<>(name);
    if (array) {
      table.add(0, "[[" + tables.size());
    }
    tables.add(new TomlFile.Table(table, new Span(start, at)));
  }

  private TomlEntry entry(List<String> prefix) {
    int start = at;
    List<String> path = new ArrayList<>(prefix);
    path.addAll(key());
    expect('=', "a key without a value");
    blanks();
    TomlValue value = value(path);
    return new TomlEntry(path, new Span(start, value.span().end()), value);
  }

  /** A key, dotted or not, and the blanks after it. */
  private List<String> key() {
    List<String> parts = new ArrayList<>();
    while (true) {
      char c = peek();
      if (c == '"' || c == '\'') {
        parts.add(string(c, false));
      } else {
        int start = at;
        while (bare(peek())) {
          at++;
        }
        if (at == start) {
          throw new Stop("not a key");
        }
        parts.add(text.substring(start, at));
      }
      blanks();
      if (peek() != '.') {
        return parts;
      }
      at++;
      blanks();
    }
  }

  private static boolean bare(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private TomlValue value(List<String> path) {
    if (++depth > DEEPEST) {
      throw new Stop("too many brackets");
    }
    int start = at;
    char c = peek();
    TomlValue value;
    if (c == '"' || c == '\'') {
      String string = string(c, true);
      value = TomlValue.string(new Span(start, at), string);
    } else if (c == '[') {
      value = array(path);
    } else if (c == '{') {
      value = inline(path);
    } else {
      while (at < text.length() && ",]}#\r\n".indexOf(peek()) < 0) {
        at++;
      }
      int end = at;
      while (end > start && text.charAt(end - 1) <= ' ') {
        end--;
      }
      if (!PLAIN.matcher(text.substring(start, end)).matches()) {
        throw new Stop("a key without a value");
      }
      value = other(TomlValue.Kind.OTHER, new Span(start, end), List.of(), List.of());
    }
    depth--;
    return value;
  }

  private TomlValue array(List<String> path) {
    int start = at++;
    List<TomlValue> elements = new ArrayList<>();
    while (true) {
      skipEmpty();
      if (peek() == ']') {
        at++;
        return other(TomlValue.Kind.ARRAY, new Span(start, at), elements, List.of());
      }
      elements.add(value(path));
      skipEmpty();
      if (peek() == ',') {
        at++;
      } else if (peek() != ']') {
        throw new Stop("an array does not end");
      }
    }
  }

  private TomlValue inline(List<String> path) {
    int start = at++;
    List<TomlEntry> inside = new ArrayList<>();
    blanks();
    while (peek() != '}') {
      inside.add(entry(path));
      blanks();
      if (peek() == ',') {
        at++;
        blanks();
      } else if (peek() != '}') {
        throw new Stop("an inline table does not end");
      }
    }
    at++;
    return other(TomlValue.Kind.TABLE, new Span(start, at), List.of(), inside);
  }

  private static TomlValue other(
      TomlValue.Kind kind, Span span, List<TomlValue> elements, List<TomlEntry> entries) {
    return new TomlValue(kind, span, null, elements, entries);
  }

  private String string(char quote, boolean multiline) {
    String triple = String.valueOf(quote).repeat(3);
    boolean three = multiline && text.startsWith(triple, at);
    String close = three ? triple : String.valueOf(quote);
    at += close.length();
    if (three && text.startsWith("\r\n", at)) {
      at += 2;
    } else if (three && peek() == '\n') {
      at++;
    }
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length() || (!three && (peek() == '\n' || peek() == '\r'))) {
        throw new Stop("a string does not end");
      }
      if (text.startsWith(close, at)) {
        at += close.length();
        // Up to two quotes may stand before the closing three.
        while (three && peek() == quote) {
          out.append(quote);
          at++;
        }
        return out.toString();
      }
      if (quote == '"' && peek() == '\\') {
        escape(out, three);
      } else {
        out.append(text.charAt(at++));
      }
    }
  }

  private void escape(StringBuilder out, boolean three) {
    at++;
    char c = peek();
    int plain = "btnfr\"\\".indexOf(c);
    if (at < text.length() && plain >= 0) {
      out.append("\b\t\n\f\r\"\\".charAt(plain));
      at++;
    } else if (c == 'u' || c == 'U') {
      int digits = c == 'u' ? 4 : 8;
      at++;
      String hex = text.substring(at, Math.min(text.length(), at + digits));
      if (!hex.matches("[0-9A-Fa-f]{" + digits + "}")
          || !Character.isValidCodePoint((int) Long.parseLong(hex, 16))) {
        throw new Stop("not a character: " + c);
      }
      out.appendCodePoint((int) Long.parseLong(hex, 16));
      at += digits;
    } else if (three && (c == '\n' || c == '\r' || c == ' ' || c == '\t')) {
      while (at < text.length() && " \t\r\n".indexOf(peek()) >= 0) {
        at++;
      }
    } else {
      throw new Stop("an escape that TOML does not have");
    }
  }

  private void endOfLine() {
    blanks();
    comment();
    if (at < text.length() && peek() != '\n' && !text.startsWith("\r\n", at)) {
      throw new Stop("more on a line than one entry");
    }
  }

  private void expect(char c, String otherwise) {
    if (peek() != c) {
      throw new Stop(otherwise);
    }
    at++;
  }

  private void skipEmpty() {
    while (at < text.length() && " \t\r\n#".indexOf(peek()) >= 0) {
      if (peek() == '#') {
        comment();
      } else {
        at++;
      }
    }
  }

  private void comment() {
    if (peek() == '#') {
      while (at < text.length() && peek() != '\n') {
        at++;
      }
    }
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** The character here; at the end of the text one that no rule takes. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
