package dev.rebind.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

/** Shows where two files part: the line of each, with a caret under the first byte that differs. */
final class Difference {
  private Difference() {}

  /** Empty when the two trees are the same bytes. */
  static String between(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    TreeSet<String> paths = new TreeSet<>(expected.keySet());
    paths.addAll(actual.keySet());
    StringBuilder out = new StringBuilder();
    for (String path : paths) {
      byte[] want = expected.get(path);
      byte[] got = actual.get(path);
      if (want == null) {
        out.append(path).append(": not expected\n");
      } else if (got == null) {
        out.append(path).append(": missing\n");
      } else if (!Arrays.equals(want, got)) {
        out.append(between(path, want, got));
      }
    }
    return out.toString();
  }

  private static String between(String path, byte[] want, byte[] got) {
    int at = Arrays.mismatch(want, got);
    int start = at;
    while (start > 0 && (start > want.length || want[start - 1] != '\n')) {
      start--;
    }
    int line = 1;
    for (int i = 0; i < start; i++) {
      line += want[i] == '\n' ? 1 : 0;
    }
    String lead = shown(want, start, at);
    return "%s:%d:%d: first differing byte, offset %d%n  expected %s%s%n  actual   %s%s%n           %s^%n"
        .formatted(
            path,
            line,
            at - start + 1,
            at,
            lead,
            shown(want, at, lineEnd(want, at)),
            lead,
            shown(got, at, lineEnd(got, at)),
            " ".repeat(lead.length()));
  }

  private static int lineEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }

  /** Bytes that cannot be seen are written as escapes. */
  private static String shown(byte[] bytes, int from, int to) {
    StringBuilder out = new StringBuilder();
    String text =
        new String(
            bytes,
            Math.min(from, bytes.length),
            Math.max(0, to - from),
            StandardCharsets.ISO_8859_1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c < 0x20 || c >= 0x7f) {
        out.append(String.format("\\x%02x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
