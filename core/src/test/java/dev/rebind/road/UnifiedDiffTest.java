package dev.rebind.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.model.FileChange;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

  private static String diff(String name, String before, EditSet edits) {
    SourceText old = SourceText.of(name, before);
    return UnifiedDiff.of(
        new PlannedFile(
            name, Optional.of(old), Optional.of(edits.applyTo(old)), new FileChange.Modify(edits)));
  }

  @Test
  void aLineWithoutAnEndIsMarked() {
    assertEquals(
        """
        diff --git a/f b/f
        --- a/f
        +++ b/f
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c
        \\ No newline at end of file
        """,
        diff("f", "a\nb", EditSet.of(Edit.replace(new Span(2, 3), "c"))));
  }

  @Test
  void namesAreQuotedAsGitQuotesThem() {
    String diff = diff("q\"\u00e9", "a\n", EditSet.of(Edit.replace(new Span(0, 1), "b")));
    assertEquals(
        "diff --git \"a/q\\\"\\303\\251\" \"b/q\\\"\\303\\251\"",
        diff.lines().findFirst().orElse(""));
  }

  @Test
  void aNewFileAndADeletedOneNameDevNull() {
    SourceText text = SourceText.of("f", "a\n");
    String made =
        UnifiedDiff.of(
            new PlannedFile(
                "f", Optional.empty(), Optional.of(text), new FileChange.Create("a\n")));
    assertEquals(
        "diff --git a/f b/f\nnew file mode 100644\n--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+a\n",
        made);
    String gone =
        UnifiedDiff.of(
            new PlannedFile("f", Optional.of(text), Optional.empty(), new FileChange.Delete()));
    assertEquals(
        "diff --git a/f b/f\ndeleted file mode 100644\n--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n",
        gone);
  }

  @Test
  void anyEditsMakeADiffThatMakesTheEdits() {
    long seed = 42;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3000; i++) {
      String before = text(random);
      EditSet edits = edits(random, before);
      String diff = diff("f", before, edits);
      assertEquals(edits.applyTo(before), patched(before, diff), "seed " + seed + ", run " + i);
    }
  }

  private static String text(SplittableRandom random) {
    String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
    StringBuilder out = new StringBuilder();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      out.append("line")
          .append(random.nextInt(4))
          .append(i == count - 1 && random.nextBoolean() ? "" : end);
    }
    return out.toString();
  }

  private static EditSet edits(SplittableRandom random, String before) {
    List<Edit> edits = new ArrayList<>();
    String[] texts = {"", "Y", "new\n", "a\r\nb", "\n"};
    int at = 0;
    while (at <= before.length() && edits.size() < 4) {
      int start = at + random.nextInt((before.length() - at) / 2 + 1);
      int end = start + random.nextInt(Math.min(12, before.length() - start) + 1);
      edits.add(new Edit(new Span(start, end), texts[random.nextInt(texts.length)]));
      at = end + 1;
    }
    return EditSet.of(edits);
  }

  /** A strict patch: every context line and every count must fit. */
  private static String patched(String before, String diff) {
    List<String> old = lines(before);
    StringBuilder out = new StringBuilder();
    int at = 0;
    List<String> patch = lines(diff);
    for (int i = 3; i < patch.size(); ) {
      Matcher hunk = HUNK.matcher(patch.get(i++).strip());
      assertEquals(true, hunk.matches(), diff);
      int taken = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
      int given = hunk.group(4) == null ? 1 : Integer.parseInt(hunk.group(4));
      int start = Integer.parseInt(hunk.group(1)) - (taken == 0 ? 0 : 1);
      while (at < start) {
        out.append(old.get(at++));
      }
      while (taken > 0 || given > 0) {
        String line = patch.get(i++);
        String body = line.substring(1);
        if (i < patch.size() && patch.get(i).startsWith("\\")) {
          body = body.substring(0, body.length() - 1);
          i++;
        }
        if (line.charAt(0) != '+') {
          assertEquals(body, old.get(at++), diff);
          taken--;
        }
        if (line.charAt(0) != '-') {
          out.append(body);
          given--;
        }
      }
      assertEquals(0, taken + given, diff);
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
