package dev.rebind.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a secret in a line of configuration: the value of a key such as {@code
 * admin_password}, {@code transport_url} or {@code connection}, a password inside a URL, a bearer
 * token. Wrong guesses hide a value too many, never one too few of these.
 */
final class Secrets {
  static final String MASK = "********";

  private static final Pattern KEYED =
      Pattern.compile(
          "(?i)(?:passw(?:or)?d|passphrase|pwd|secret|token|credential|api[_-]?key|access[_-]?key"
              + "|private[_-]?key|encryption[_-]?key|fernet|transport[_-]url|(?<![a-z])connection(?!s))"
              + "[\\w.-]*[\"']?\\]?\\s*(?::=|=>|=|:)\\s*(?:![\\w!]+\\s+)?"
              + "(\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?|\\S.*)");
  private static final Pattern URL = Pattern.compile("\\w:/{2}[^\\s/@:\"']*:([^\\s@\"']+)@");
  private static final Pattern BEARER =
      Pattern.compile("(?i)\\b(?:bearer|basic)\\s+([\\w+/=.~-]{8,})");

  /** A line without its secrets, and where offsets of the line went. */
  record Masked(String text, List<int[]> hidden) {
    /** The offset in the masked text of an offset in the line. */
    int offset(int original) {
      int moved = original;
      for (int[] range : hidden) {
        if (original >= range[1]) {
          moved += MASK.length() - (range[1] - range[0]);
        } else if (original > range[0]) {
          moved -= original - range[0];
        }
      }
      return moved;
    }
  }

  private Secrets() {}

  static boolean in(String line) {
    return !ranges(line).isEmpty();
  }

  static Masked mask(String line) {
    List<int[]> ranges = ranges(line);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int[] range : ranges) {
      out.append(line, from, range[0]).append(MASK);
      from = range[1];
    }
    return new Masked(out.append(line, from, line.length()).toString(), ranges);
  }

  /** Every line of a text masked; line ends stay. */
  static String maskLines(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      out.append(mask(text.substring(from, end)).text());
      if (feed >= 0) {
        out.append('\n');
      }
      from = end + 1;
    }
    return out.toString();
  }

  private static List<int[]> ranges(String line) {
    List<int[]> found = new ArrayList<>();
    for (Pattern pattern : List.of(KEYED, URL, BEARER)) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        found.add(new int[] {matcher.start(1), matcher.end(1)});
      }
    }
    found.sort((one, other) -> Integer.compare(one[0], other[0]));
    List<int[]> joined = new ArrayList<>();
    for (int[] range : found) {
      int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && range[0] <= last[1]) {
        last[1] = Math.max(last[1], range[1]);
      } else {
        joined.add(range);
      }
    }
    return joined;
  }
}
