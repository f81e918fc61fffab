package dev.rebind.road;

import dev.rebind.model.FileChange;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    if (old.isEmpty() && after.isEmpty()) {
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

  /** Each edit grows to whole lines; edits that come to share a line share a hunk. */
  private static List<Hunk> hunks(List<String> old, String before, EditSet edits) {
    int[] starts = starts(old);
    List<Hunk> hunks = new ArrayList<>();
    List<Edit> all = edits.edits();
    int next = 0;
    while (next < all.size()) {
      int first = next;
      int from = line(starts, all.get(first).span().start(), before);
      int to = from;
      String changed;
      do {
        // Text that lost its line's end runs on into the next line.
        to = Math.min(old.size(), to + (next > first ? 1 : 0));
        while (next < all.size()
            && (next == first || line(starts, all.get(next).span().start(), before) < to)) {
          to = Math.max(to, lineAfter(starts, all.get(next).span(), before));
          next++;
        }
        List<Edit> inside = new ArrayList<>();
        for (Edit edit : all.subList(first, next)) {
          inside.add(new Edit(edit.span().shift(-starts[from]), edit.replacement()));
        }
        changed = EditSet.of(inside).applyTo(before.substring(starts[from], starts[to]));
      } while (!changed.isEmpty() && !changed.endsWith("\n") && to < old.size());
      Hunk hunk = trimmed(old, from, to, lines(changed));
      if (hunk.from() < hunk.to() || !hunk.added().isEmpty()) {
        hunks.add(hunk);
      }
    }
    return hunks;
  }

  /** Where each line begins, and last where the text ends. */
  private static int[] starts(List<String> lines) {
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i + 1] = starts[i] + lines.get(i).length();
    }
    return starts;
  }

  /** The line that an offset is in; at the end of the text the last one, if it has no end. */
  private static int line(int[] starts, int offset, String text) {
    if (offset == text.length() && !text.endsWith("\n")) {
      return Math.max(0, starts.length - 2);
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The first line after all that an edit touches. */
  private static int lineAfter(int[] starts, Span span, String text) {
    int last = line(starts, span.isEmpty() ? span.start() : span.end() - 1, text);
    return Math.min(starts.length - 1, last + 1);
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
