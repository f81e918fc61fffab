package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Trace;
import dev.rebind.proof.program.Trace.Call;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What would be on the disk after a loss of power: the system calls of a real apply, in their
 * order.
 */
class DurableOrderTest {
  private static final Pattern RENAME =
      Pattern.compile("rename\\(\"([^\"]+)\", \"([^\"]+)\"\\) += 0.*");
  private static final Pattern MADE =
      Pattern.compile("(?:openat|mkdir|link|symlink)\\(.*?\"([^\"]+)\".*");

  @TempDir Path folder;
  private Deployment deployment;
  private Trace trace;

  @BeforeEach
  void apply() {
    deployment = Deployment.in(folder.resolve("vassals"), 12);
    trace =
        Trace.of(
            Archive.java(folder.resolve("state"), deployment.apply()).in(folder),
            List.of("openat", "write", "fsync", "fdatasync", "rename", "mkdir", "link", "symlink"));
    trace.ran().orFail();
    assertEquals(12, deployment.look().after());
  }

  @Test
  void aFileIsDurableBeforeItTakesItsPlaceAndTheFolderBeforeTheJournalSaysDone() {
    List<Call> renames = calls("rename", deployment.folder().toString());
    assertEquals(12, renames.size());
    int applying = ended("fsync", written("APPLYING"), "/state>");
    for (Call rename : renames) {
      Matcher paths = RENAME.matcher(rename.text());
      assertTrue(paths.matches(), rename.text());
      String temporary = "<" + paths.group(1) + ">";
      int last = last("write", temporary).ended();
      int durable = ended("fsync", last, temporary);
      assertTrue(durable < rename.began(), rename.text() + " before its bytes are durable");
      assertTrue(applying < rename.began(), rename.text() + " before the journal says so");
      Tally.add(Row.DURABLE, 1);
    }
    int placed = renames.stream().mapToInt(Call::ended).max().orElseThrow();
    int folder = ended("fsync", placed, "<" + deployment.folder() + ">");
    assertTrue(folder < written("DONE"), "DONE before the folder is durable");
    ended("fsync", written("DONE"), "/state>");
  }

  @Test
  void theJournalIsDurableBeforeAnythingElseIsMade() {
    int first = calls("openat", ".tmp\"").get(0).began();
    for (String file : List.of("/before>", "/after>", "/plan>", "/state>")) {
      assertTrue(ended("fsync", 0, file) < first, file + " is not durable in time");
    }
    assertTrue(ended("fsync", written("PREPARED"), "/state>") < first);
  }

  /** An Emperor, or systemd, takes any new name with the right ending for something to start. */
  @Test
  void noNewNameInTheFolderLooksLikeConfiguration() {
    List<String> names =
        trace.calls().stream()
            .filter(call -> call.text().contains("O_CREAT") || !call.name().equals("openat"))
            .map(call -> MADE.matcher(call.text()))
            .filter(Matcher::matches)
            .map(made -> made.group(1))
            .filter(path -> path.startsWith(deployment.folder() + "/"))
            .toList();
    assertFalse(names.isEmpty());
    for (String name : names) {
      assertTrue(name.matches(".*/\\.[^/]*\\.tmp"), name);
    }
    assertEquals(List.of(), deployment.strangers());
  }

  private List<Call> calls(String name, String text) {
    return trace.calls().stream().filter(call -> call.did(name, text)).toList();
  }

  private Call last(String name, String text) {
    List<Call> calls = calls(name, text);
    assertFalse(calls.isEmpty(), "no " + name + " of " + text);
    return calls.get(calls.size() - 1);
  }

  /** Where a state of the journal was written. */
  private int written(String state) {
    return calls("write", "\\n" + state + "\\n").get(0).began();
  }

  /** Where the first such call ended that began after a place. */
  private int ended(String name, int after, String text) {
    return calls(name, text).stream()
        .filter(call -> call.began() > after)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " of " + text + " after " + after))
        .ended();
  }
}
