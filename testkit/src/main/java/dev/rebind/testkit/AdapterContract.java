package dev.rebind.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Binding;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.SiteId;
import dev.rebind.model.Target;
import dev.rebind.resolve.Outcome;
import dev.rebind.road.Adapters;
import dev.rebind.road.Faults;
import dev.rebind.road.SiteReport;
import dev.rebind.text.Edit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The laws that every adapter keeps, each tried on every fixture.
 *
 * <p>Run with {@code -Drebind.update=true} to write what is found and made into the fixtures, and
 * read the diff.
 */
public abstract class AdapterContract {
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final int MANY = 3000;

  /** The folder of the cases. */
  protected abstract Path cases();

  /** The adapters that read them; all on the class path unless said otherwise. */
  protected Adapters adapters() {
    return Adapters.installed();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsExpected() {
    return each(
        fixture -> {
          Trial trial = trial(fixture, fixture.before());
          if (Boolean.getBoolean("rebind.update")) {
            fixture.update(trial.after(), trial.findings());
            return;
          }
          assertEquals("", Difference.between(fixture.after(), trial.after()), trial::told);
          assertEquals(
              String.join("\n", fixture.findings()),
              String.join("\n", trial.findings()),
              trial::told);
        });
  }

  @TestFactory
  Stream<DynamicTest> aSecondRunChangesNothing() {
    return each(
        fixture -> {
          Trial first = trial(fixture, fixture.before());
          Trial second = trial(fixture, first.after());
          assertEquals("", Difference.between(first.after(), second.after()), second::told);
        });
  }

  /** A file that nobody claims any more would change nothing in a second run either. */
  @TestFactory
  Stream<DynamicTest> aSecondRunStillReadsWhatMoved() {
    return each(
        fixture -> {
          Trial first = trial(fixture, fixture.before());
          Trial second = trial(fixture, first.after());
          assertEquals(List.of(), missing(moved(first), second), second::told);
        });
  }

  private static Map<SiteId, Binding> moved(Trial trial) {
    Map<SiteId, Binding> moved = new TreeMap<>();
    for (SiteReport report : trial.plan().sites()) {
      Target target = report.target();
      if (report.outcome() == Outcome.MOVES && target != null) {
        moved.put(report.site().id(), target.binding());
      }
    }
    return moved;
  }

  private static List<SiteId> missing(Map<SiteId, Binding> moved, Trial later) {
    Map<SiteId, Binding> left = new TreeMap<>(moved);
    later
        .plan()
        .sites()
        .forEach(report -> left.remove(report.site().id(), report.site().binding()));
    return List.copyOf(left.keySet());
  }

  @TestFactory
  Stream<DynamicTest> bytesOutsideTheEditsStayWhatTheyAre() {
    return each(
        fixture ->
            trial(fixture, fixture.before())
                .plan()
                .files()
                .values()
                .forEach(
                    file -> {
                      if (file.change() instanceof FileChange.Modify modify) {
                        String before = file.before().orElseThrow().text();
                        String after = file.after().orElseThrow().text();
                        int from = 0;
                        int reached = 0;
                        for (Edit edit : modify.edits().edits()) {
                          String kept = before.substring(from, edit.span().start());
                          assertTrue(after.startsWith(kept, reached), file.path());
                          reached += kept.length() + edit.replacement().length();
                          from = edit.span().end();
                        }
                        assertEquals(before.substring(from), after.substring(reached));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> carriageReturnsAreKept() {
    return varied(
        "crlf",
        bytes -> {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          return text.indexOf('\r') >= 0
              ? bytes
              : text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        });
  }

  @TestFactory
  Stream<DynamicTest> aMissingLastNewlineStaysMissing() {
    return varied(
        "eof",
        bytes ->
            bytes.length > 0 && bytes[bytes.length - 1] == '\n'
                ? Arrays.copyOf(bytes, bytes.length - 1)
                : bytes);
  }

  /** Where a repository lies in a tree says nothing of what is in it. */
  @TestFactory
  Stream<DynamicTest> aTreeInAnotherFolderComesOutTheSame() {
    return Fixture.under(cases()).stream()
        .filter(fixture -> !fixture.skipped().contains("folder"))
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    fixture.name(),
                    () -> {
                      Trial trial = trial(fixture, below(fixture.before()));
                      assertEquals(
                          "",
                          Difference.between(below(fixture.after()), trial.after()),
                          trial::told);
                    }));
  }

  private static SortedMap<String, byte[]> below(Map<String, byte[]> files) {
    SortedMap<String, byte[]> moved = new TreeMap<>();
    files.forEach((path, bytes) -> moved.put("far/away/" + path, bytes));
    return moved;
  }

  @TestFactory
  Stream<DynamicTest> aByteOrderMarkIsKeptAndHarmsNobody() {
    return each(
        fixture -> {
          SortedMap<String, byte[]> marked = map(fixture.before(), AdapterContract::marked);
          Trial trial = trial(fixture, marked);
          assertNoFault(trial, "byte order mark");
          trial
              .after()
              .forEach(
                  (path, bytes) -> {
                    if (marked.containsKey(path)) {
                      assertTrue(hasMark(bytes), path);
                    }
                  });
        });
  }

  @TestFactory
  Stream<DynamicTest> truncatedAnywhereNothingIsThrown() {
    return each(
        fixture ->
            fixture
                .before()
                .forEach(
                    (path, bytes) -> {
                      int step = 1 + bytes.length / MANY;
                      for (int length = 0; length < bytes.length; length += step) {
                        SortedMap<String, byte[]> cut = new TreeMap<>(fixture.before());
                        cut.put(path, Arrays.copyOf(bytes, length));
                        assertNoFault(trial(fixture, cut), path + " cut to " + length + " bytes");
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theNumberOfThreadsChangesNothing() {
    return each(
        fixture -> {
          // Many copies of a case, so that there is work to share.
          SortedMap<String, byte[]> many = new TreeMap<>();
          for (int i = 0; i < 20; i++) {
            String copy = "copy" + i + "/";
            fixture.before().forEach((path, bytes) -> many.put(copy + path, bytes));
          }
          String first = null;
          for (int threads : List.of(1, 2, 8)) {
            Trial trial = Trial.of(adapters(), many, fixture.settings().withThreads(threads));
            String all = trial.plan().diff() + trial.told() + trial.plan().sites();
            first = first == null ? all : first;
            assertEquals(first, all, threads + " threads");
          }
        });
  }

  private Stream<DynamicTest> varied(String name, UnaryOperator<byte[]> variation) {
    return Fixture.under(cases()).stream()
        .filter(fixture -> !fixture.skipped().contains(name))
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    fixture.name(),
                    () -> {
                      Trial trial = trial(fixture, map(fixture.before(), variation));
                      assertEquals(
                          "",
                          Difference.between(map(fixture.after(), variation), trial.after()),
                          trial::told);
                    }));
  }

  private interface Law {
    void on(Fixture fixture);
  }

  private Stream<DynamicTest> each(Law law) {
    return Fixture.under(cases()).stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> law.on(fixture)));
  }

  private Trial trial(Fixture fixture, Map<String, byte[]> files) {
    return Trial.of(adapters(), files, fixture.settings());
  }

  private static void assertNoFault(Trial trial, String when) {
    for (Finding finding : trial.plan().findings()) {
      assertTrue(
          !finding.code().equals(Faults.CRASHED) && !finding.code().equals(Faults.CONTRACT),
          () -> when + ": " + finding.message());
    }
  }

  private static byte[] marked(byte[] bytes) {
    byte[] marked = Arrays.copyOf(MARK, MARK.length + bytes.length);
    System.arraycopy(bytes, 0, marked, MARK.length, bytes.length);
    return marked;
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3 && Arrays.equals(MARK, 0, 3, bytes, 0, 3);
  }

  private static SortedMap<String, byte[]> map(
      Map<String, byte[]> files, UnaryOperator<byte[]> change) {
    SortedMap<String, byte[]> changed = new TreeMap<>();
    files.forEach((path, bytes) -> changed.put(path, change.apply(bytes)));
    return changed;
  }
}
