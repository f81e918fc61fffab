package dev.rebind.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.disk.FaultyDisk.Death;
import dev.rebind.disk.FaultyDisk.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal's text, its states, and the order in which things become durable. */
final class JournalTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void makeAPlace() throws IOException {
    place = new Place(folder);
  }

  private static Manifest manifest() {
    Attributes plain = new Attributes(0644, 0, 0, new TreeMap<>());
    TreeMap<String, Content> marks = new TreeMap<>();
    marks.put("odd name\n", Content.of(new byte[] {0, 1, -1}));
    marks.put("empty", Content.NONE);
    Content old = Content.of("old \0 bytes\n".getBytes(UTF_8));
    // The name holds a byte that is no UTF-8, a space, a percent sign and a line end.
    Path odd = Path.of(URI.create("file:///srv/odd%FF%20%25%0A.ini"));
    return new Manifest(
        Place.CLOCK.instant(),
        "a title\nof two lines & 100 %",
        Path.of("/srv"),
        "20261122-007",
        List.of(Path.of("/srv/made"), Path.of("/srv/made/deeper")),
        List.of(new Manifest.Folder(Path.of("/srv/gone"), plain)),
        List.of(
            new Step(
                FileWrite.Kind.MODIFY,
                Path.of("/srv/link.ini"),
                odd,
                old,
                Content.of("new".getBytes(UTF_8)),
                new Attributes(04755, 12, 34, marks),
                null,
                null),
            new Step(
                FileWrite.Kind.CREATE,
                Path.of("/srv/made/c.ini"),
                Path.of("/srv/made/c.ini"),
                Content.NONE,
                old,
                null,
                null,
                null)));
  }

  @Test
  void aPlanReadsBackAsItWasWritten() throws IOException {
    Manifest manifest = manifest();
    String text = ManifestText.write(manifest);
    assertEquals(
        manifest, ManifestText.read(text, manifest.pack(Step::before), manifest.pack(Step::after)));
    assertTrue(text.contains("odd%FF%20%25%0A.ini"), text);
  }

  @Test
  void aPlanCutOrChangedAnywhereIsRefused() {
    Manifest manifest = manifest();
    byte[] before = manifest.pack(Step::before);
    byte[] after = manifest.pack(Step::after);
    String text = ManifestText.write(manifest);
    for (int i = 0; i < text.length(); i++) {
      String cut = text.substring(0, i);
      String changed = cut + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
      assertThrows(IOException.class, () -> ManifestText.read(cut, before, after), cut);
      assertThrows(IOException.class, () -> ManifestText.read(changed, before, after), changed);
    }
    assertThrows(IOException.class, () -> ManifestText.read(text, new byte[3], after));
    before[0] ^= 1;
    assertThrows(IOException.class, () -> ManifestText.read(text, before, after));
  }

  @Test
  void idsSortByAgeEvenWhenTheClockGoesBack() throws IOException {
    place.write("a.ini", "0");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String now = Integer.toString(i);
      Outcome outcome = place.apply(place.modify("a.ini", now, Integer.toString(i + 1)));
      ids.add(assertInstanceOf(Outcome.Done.class, outcome).journalId());
      Files.move(
          place.state.resolve("journal").resolve(ids.get(i)),
          place.state.resolve("journal").resolve("2027010" + (i + 1) + "-001"));
    }
    assertEquals(List.of("20261122-001", "20270101-002", "20270102-002"), ids);
  }

  /** The step that writes DONE in a second run; the first also made the journals' folder. */
  private static int beforeDone(FaultyDisk first) {
    return first.count() - 2;
  }

  @Test
  void aDamagedUnfinishedJournalStopsTheNextRunAndIsNamed() throws IOException {
    place.write("a.ini", "old");
    FaultyDisk counting = new FaultyDisk(Fault.NONE, 0);
    place.apply(counting.disk(), place.modify("a.ini", "old", "new"));
    FaultyDisk dying = new FaultyDisk(Fault.DIES, beforeDone(counting));
    assertThrows(
        Death.class, () -> place.apply(dying.disk(), place.modify("a.ini", "new", "newer")));
    assertEquals(Journal.State.UNFINISHED, Journal.list(place.state).get(1).state());
    Files.writeString(place.state.resolve("journal/20261122-002/plan"), "garbage");
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, place.undo());
    assertEquals(Problem.Kind.JOURNAL, failed.problems().get(0).kind());
    assertTrue(failed.problems().get(0).path().endsWith("20261122-002"), failed::toString);
    assertEquals(Journal.State.DAMAGED, Journal.list(place.state).get(1).state());
  }

  @Test
  void aFileChangedAfterAnInterruptedApplyIsLeftAndReported() throws IOException {
    place.write("a.ini", "old");
    place.write("b.ini", "old");
    FileWrite[] writes = {place.modify("a.ini", "old", "new"), place.modify("b.ini", "old", "new")};
    FaultyDisk counting = new FaultyDisk(Fault.NONE, 0);
    place.apply(counting.disk(), writes);
    place.undo();
    assertThrows(
        Death.class,
        () -> place.apply(new FaultyDisk(Fault.DIES, beforeDone(counting)).disk(), writes));
    place.write("b.ini", "somebody's own work");
    Outcome.Done done = assertInstanceOf(Outcome.Done.class, place.undo());
    assertEquals("old", place.text("a.ini"));
    assertEquals("somebody's own work", place.text("b.ini"));
    Recovered recovered = done.recovered().get(0);
    assertEquals(List.of(place.root.resolve("a.ini")), recovered.restored());
    assertEquals(place.root.resolve("b.ini"), recovered.left().get(0).path());
  }

  @Test
  void aTornWriteInPlaceIsRestoredAndItsBytesAreKept() throws IOException {
    place.write("a.ini", "the old text");
    Files.createLink(place.root.resolve("b.ini"), place.root.resolve("a.ini"));
    FileWrite write = place.modify("a.ini", "the old text", "a newer text");
    FaultyDisk counting = new FaultyDisk(Fault.NONE, 0);
    place.apply(counting.disk(), write);
    place.undo();
    int overwrite = counting.steps().indexOf("overwrite a.ini") + 1;
    assertTrue(overwrite > 0, "no write in place: " + counting.steps());
    // The first apply also made the journals' folder, which takes two steps.
    Disk dying = new FaultyDisk(Fault.DIES_HALFWAY, overwrite - 2).disk();
    assertThrows(Death.class, () -> place.apply(dying, write));
    assertEquals("a newe" + "d text", place.text("b.ini"));
    place.undo();
    assertEquals("the old text", place.text("b.ini"));
    Path kept = place.state.resolve("journal/20261122-003/found/0");
    assertEquals("a newe" + "d text", Files.readString(kept));
  }

  @Test
  void nothingIsTouchedBeforeItsUndoIsDurableNorRenamedBeforeItsBytesAre() throws IOException {
    place.write("a/one.ini", "old");
    place.write("a/two.ini", "old");
    place.write("b/gone.ini", "old");
    FaultyDisk recording = new FaultyDisk(Fault.NONE, 0);
    place.apply(
        recording.disk(),
        place.modify("a/one.ini", "old", "new"),
        place.modify("a/two.ini", "old", "new"),
        place.delete("b/gone.ini", "old"));
    assertEquals(
        """
        makeFolder journal
        syncFolder state
        makeFolder 20261122-001
        create before
        create after
        create plan
        create state
        syncFolder 20261122-001
        syncFolder journal
        copy .one.ini.rebind-20261122-001-0.tmp
        overwrite .one.ini.rebind-20261122-001-0.tmp
        copy .two.ini.rebind-20261122-001-1.tmp
        overwrite .two.ini.rebind-20261122-001-1.tmp
        append state APPLYING
        rename one.ini
        rename two.ini
        delete gone.ini
        syncFolder a
        syncFolder b
        append state DONE"""
            .lines()
            .toList(),
        recording.steps());
  }

  @Test
  void aJournalThatWasCutOffAsItBeganSaysSo() throws IOException {
    Files.createDirectories(place.state.resolve("journal/20261122-001"));
    Journal journal = Journal.list(place.state).get(0);
    assertEquals(Journal.State.UNFINISHED, journal.state());
    assertEquals("cut off as it began; no file was touched", journal.title());
    assertTrue(journal.time().isAfter(java.time.Instant.EPOCH.plusSeconds(1)), journal::toString);
  }
}
