package dev.rebind.road;

import dev.rebind.model.FileChange;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes one planned file as a unified diff whose hunks are the edits, in git's form. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** Old lines {@code [from, to)} and the text that stands there instead. */
  private record Hunk(int from, int to, List<String> added) {}

  private UnifiedDiff() {}

  static String of(PlannedFile file) {
    String before = file.before().map(SourceText::text).orElse("");
    String after = file.after().map(SourceText::text).orElse("");
    if (before.equals(after) && file.before().isPresent() == file.after().isPresent()) {
      return "";
    }
    List<String> old = lines(before);
    List<Hunk> hunks =
        file.change() instanceof FileChange.Modify modify
            ? hunks(old, before, modify.edits())
            : List.of(new Hunk(0, old.size(), lines(after)));
    String name = file.path();
    StringBuilder out = new StringBuilder();
    out.append("diff --git ").append(quote("a/" + name)).append(' ').append(quote("b/" + name));
    out.append('\n');
    if (file.before().isEmpty()) {
      out.append("new file mode 100644\n");
    } else if (file.after().isEmpty()) {
      out.append("deleted file mode 100644\n");
    }
    if (hunks.stream().allMatch(hunk -> hunk.from() == hunk.to() && hunk.added().isEmpty())) {
      return out.toString();
    }
    out.append("--- ").append(file.before().isEmpty() ? "/dev/null" : header("a/" + name));
    out.append("\n+++ ").append(file.after().isEmpty() ? "/dev/null" : header("b/" + name));
    out.append('\n');
    write(old, hunks, out);
    return out.toString();
  }

  /** Each line keeps its end; the last one has none where the text has none. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(from, end));
      from = end;
    }
    return lines;
  }

  private static List<Hunk> hunks(List<String> old, String before, EditSet edits) {
    List<Hunk> hunks = new ArrayList<>();
    int line = 0;
    int lineStart = 0;
    int next = 0;
    List<Edit> all = edits.edits();
    while (next < all.size()) {
      Edit first = all.get(next);
      while (line < old.size() && lineStart + old.get(line).length() <= first.span().start()) {
        lineStart += old.get(line++).length();
      }
      if (line == old.size() && line > 0 && !old.get(line - 1).endsWith("\n")) {
        lineStart -= old.get(--line).length();
      }
      int to = line;
      int end = lineStart;
      int taken = next;
      do {
        while (to < old.size() && (end < all.get(taken).span().end() || end == lineStart)) {
          end += old.get(to++).length();
        }
        taken++;
      } while (taken < all.size() && all.get(taken).span().start() < end);
      List<Edit> inside = new ArrayList<>();
      for (Edit edit : all.subList(next, taken)) {
        inside.add(new Edit(edit.span().shift(-lineStart), edit.replacement()));
      }
      String changed = EditSet.of(inside).applyTo(before.substring(lineStart, end));
      if (!changed.isEmpty() && !changed.endsWith("\n") && to < old.size()) {
        end += old.get(to).length();
        changed += old.get(to++);
      }
      hunks.add(trimmed(old, line, to, lines(changed)));
      next = taken;
      line = to;
      lineStart = end;
    }
    return hunks;
  }

  /** Leaves out the lines that are the same at both ends. */
  private static Hunk trimmed(List<String> old, int from, int to, List<String> added) {
    int head = 0;
    while (from + head < to
        && head < added.size()
        && old.get(from + head).equals(added.get(head))) {
      head++;
    }
    int tail = 0;
    while (to - tail > from + head
        && added.size() - tail > head
        && old.get(to - tail - 1).equals(added.get(added.size() - tail - 1))) {
      tail++;
    }
    return new Hunk(from + head, to - tail, List.copyOf(added.subList(head, added.size() - tail)));
  }

  private static void write(List<String> old, List<Hunk> hunks, StringBuilder out) {
    int grown = 0;
    for (int i = 0; i < hunks.size(); ) {
      int last = i;
      while (last + 1 < hunks.size()
          && hunks.get(last + 1).from() - hunks.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      int from = Math.max(0, hunks.get(i).from() - CONTEXT);
      int to = Math.min(old.size(), hunks.get(last).to() + CONTEXT);
      StringBuilder body = new StringBuilder();
      int at = from;
      int added = 0;
      for (Hunk hunk : hunks.subList(i, last + 1)) {
        at = copy(old, at, hunk.from(), ' ', body);
        at = copy(old, at, hunk.to(), '-', body);
        added += hunk.added().size() - (hunk.to() - hunk.from());
        copy(hunk.added(), 0, hunk.added().size(), '+', body);
      }
      copy(old, at, to, ' ', body);
      out.append("@@ -").append(range(from, to - from));
      out.append(" +").append(range(from + grown, to - from + added)).append(" @@\n");
      out.append(body);
      grown += added;
      i = last + 1;
    }
  }

  private static int copy(List<String> lines, int from, int to, char mark, StringBuilder out) {
    for (String line : lines.subList(from, Math.max(from, to))) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
    return Math.max(from, to);
  }

  private static String range(int from, int count) {
    int first = count == 0 ? from : from + 1;
    return count == 1 ? String.valueOf(first) : first + "," + count;
  }

  /** A name with a blank in it ends in a tab, so that patch knows where it stops. */
  private static String header(String name) {
    String quoted = quote(name);
    return quoted.indexOf(' ') >= 0 && !quoted.startsWith("\"") ? quoted + "\t" : quoted;
  }

  /** git's C style, for names with a quote, a backslash, a control character or beyond ASCII. */
  private static String quote(String name) {
    StringBuilder out = new StringBuilder("\"");
    boolean plain = true;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c < 0x20 || c >= 0x7f) {
        out.append(String.format("\\%03o", c));
      } else {
        out.append((char) c);
        continue;
      }
      plain = false;
    }
    return plain ? name : out.append('"').toString();
  }
}
