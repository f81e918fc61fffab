package dev.rebind.convert;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of an ini's section {@code [uwsgi]}, read as uWSGI's ini.c does: a key up to the
 * first {@code =}, the value to the end of the line, comments on lines of their own.
 */
final class IniOptions {
  private static final Pattern REFERENCE = Pattern.compile("%\\(([^)]*)\\)|%(.?)|[$@]\\([^)]*\\)");
  private static final Pattern BLOCK =
      Pattern.compile("for|for-.*|end|endfor|end-for|if-.*|ifenv|ifexists|ifdir|endif|end-if|else");

  private final SourceText file;
  private final List<IniOption> options = new ArrayList<>();
  private final Map<String, String> placeholders = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private @Nullable String fault;
  private Span faultAt = Span.at(0);

  IniOptions(SourceText file) {
    this.file = file;
    read();
  }

  /** The options in order, placeholders left out. */
  List<IniOption> all() {
    return options;
  }

  /** Why the file cannot be converted as a whole, as a sentence. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  Span faultAt() {
    return faultAt;
  }

  private void read() {
    String text = file.text();
    List<IniOption> found = new ArrayList<>();
    boolean selected = false;
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String line = trim(text.substring(start, end));
      if (line.startsWith("[")) {
        // ini.c drops the last character of the line, whatever it is.
        selected = line.length() > 1 && line.substring(1, line.length() - 1).equals("uwsgi");
      } else if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';' && selected) {
        option(line, start, end, found);
      }
      if (feed >= 0 && text.substring(start, end).replace("%%", "").endsWith("%")) {
        fail("A % at the end of a line swallows the next one.", new Span(start, end));
      }
      start = end + 1;
    }
    for (IniOption option : found) {
      placeholders.putIfAbsent(option.key(), option.written());
      if (BLOCK.matcher(option.key()).matches()) {
        fail("Options stand in a block (" + option.key() + "), which uWSGI decides.", option.at());
      }
    }
    for (IniOption option : found) {
      options.add(
          new IniOption(option.key(), option.written(), expand(option.written(), 0), option.at()));
    }
    options.removeIf(option -> isPlaceholder(option.key()));
  }

  private void option(String line, int start, int end, List<IniOption> found) {
    int equals = line.indexOf('=');
    String key = trim(equals < 0 ? line : line.substring(0, equals));
    String value = equals < 0 ? "" : trim(line.substring(equals + 1));
    Span at = new Span(start + file.text().substring(start, end).indexOf(line), end);
    boolean set = key.equals("set") || key.equals("set-placeholder") || key.equals("set-ph");
    int inner = value.indexOf('=');
    if (set && inner > 0) {
      key = value.substring(0, inner);
      value = value.substring(inner + 1);
      used.add(line.startsWith("set-") ? key : "");
    }
    found.add(new IniOption(key, value, null, at));
  }

  /** A key that only others use: {@code name} in {@code %(name)}. */
  private boolean isPlaceholder(String key) {
    return used.contains(key) && Counterparts.ofUwsgi(key).isEmpty();
  }

  /** The value with placeholders filled in; null when something else decides a part of it. */
  private @Nullable String expand(String value, int depth) {
    Matcher matcher = REFERENCE.matcher(value);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      out.append(value, from, matcher.start());
      from = matcher.end();
      String name = matcher.group(1);
      String other = name == null ? null : placeholders.get(name);
      String inner = other == null || depth > 8 ? null : expand(other, depth + 1);
      if (name != null) {
        used.add(name);
      }
      if ("%".equals(matcher.group(2))) {
        out.append('%');
      } else if (inner != null) {
        out.append(inner);
      } else {
        return null;
      }
    }
    return out.append(value, from, value.length()).toString();
  }

  private void fail(String why, Span at) {
    if (fault == null) {
      fault = why;
      faultAt = at;
    }
  }

  /** ini.c trims blanks, tabs and carriage returns, and nothing else. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " \t\r".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
