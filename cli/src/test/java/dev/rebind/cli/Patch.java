package dev.rebind.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies a unified diff, byte by byte and without any tolerance, as git does. */
final class Patch {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@\n");
  private static final String NO_END = "\\ No newline at end of file\n";

  private Patch() {}

  /** The files after the patch; one char stands for one byte. */
  static Map<String, byte[]> apply(byte[] patch, Map<String, byte[]> files) {
    Map<String, byte[]> after = new TreeMap<>(files);
    for (String part : bytes(patch).split("(?m)^diff --git ")) {
      if (!part.isEmpty()) {
        Matcher name = Pattern.compile("(?m)^\\+\\+\\+ b/([^\t\n]*)").matcher(part);
        if (!name.find()) {
          throw new AssertionError("no file is named in " + part);
        }
        String text = changed(bytes(after.get(name.group(1))), part);
        after.put(name.group(1), text.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return after;
  }

  private static String bytes(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String changed(String before, String part) {
    List<String> old = lines(before);
    StringBuilder out = new StringBuilder();
    int at = 0;
    Matcher hunk = HUNK.matcher(part);
    while (hunk.find()) {
      int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
      int from = Integer.parseInt(hunk.group(1)) - (count == 0 ? 0 : 1);
      while (at < from) {
        out.append(old.get(at++));
      }
      List<String> body = lines(part.substring(hunk.end()));
      for (int i = 0; i < body.size() && !body.get(i).startsWith("@@"); i++) {
        String line = body.get(i);
        boolean ends = i + 1 == body.size() || !body.get(i + 1).equals(NO_END);
        String text = line.substring(1, line.length() - (ends ? 0 : 1));
        if (line.startsWith("\\")) {
          continue;
        }
        if (line.charAt(0) != '+' && !old.get(at++).equals(text)) {
          throw new AssertionError("the patch expects " + text + " at line " + at);
        }
        if (line.charAt(0) != '-') {
          out.append(text);
        }
      }
    }
    while (at < old.size()) {
      out.append(old.get(at++));
    }
    return out.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(from, end));
      from = end;
    }
    return lines;
  }
}
