package dev.rebind.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an apply keeps, and what it refuses. */
final class ApplierTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void makeAPlace() throws IOException {
    place = new Place(folder);
  }

  private static Outcome.Done done(Outcome outcome) {
    return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
  }

  /** The one problem of a failed outcome. */
  private static Problem refused(Outcome outcome) {
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome, outcome::toString);
    assertEquals(1, failed.problems().size(), failed::toString);
    return failed.problems().get(0);
  }

  private static long inode(Path file) throws IOException {
    return new RealDisk().stat(file).orElseThrow().inode();
  }

  @Test
  void aRealDiskWritesModifiesCreatesAndDeletes() throws IOException {
    place.write("a.ini", "old");
    place.write("d.ini", "doomed");
    Outcome.Done done =
        done(
            place.apply(
                new RealDisk(),
                place.modify("a.ini", "old", "new"),
                place.create("x/y/c.ini", "made"),
                place.delete("d.ini", "doomed")));
    assertEquals("20261122-001", done.journalId());
    assertEquals(3, done.written().size());
    assertEquals(List.of(), done.notes());
    assertEquals("new", place.text("a.ini"));
    assertEquals("made", place.text("x/y/c.ini"));
    assertFalse(Files.exists(place.root.resolve("d.ini")));
    assertEquals(4 + 1, place.picture().size(), "something else was left: " + place.picture());
  }

  @Test
  void modeOwnerGroupAndExtendedAttributesSurviveAndTheFileIsANewOne() throws IOException {
    Path file = place.write("a.ini", "old");
    Files.setAttribute(file, "unix:uid", 77);
    Files.setAttribute(file, "unix:gid", 88);
    Files.setAttribute(file, "unix:mode", 0440);
    Place.mark(file, "origin", "by hand");
    Attributes before = new RealDisk().attributes(file);
    long inode = inode(file);
    done(place.apply(place.modify("a.ini", "old", "new")));
    assertEquals(before, new RealDisk().attributes(file));
    assertEquals(0440, before.mode());
    assertNotEquals(inode, inode(file));
  }

  @Test
  void aFileWithOtherHardLinksIsWrittenInPlace() throws IOException {
    Path file = place.write("a.ini", "a longer old text");
    Path second = Files.createLink(place.root.resolve("b.ini"), file);
    Outcome.Done done = done(place.apply(place.modify("a.ini", "a longer old text", "new")));
    assertEquals("new", Files.readString(second));
    assertEquals(inode(file), inode(second));
    assertTrue(done.notes().get(0).contains("other hard links"), done::toString);
  }

  @Test
  void oneFileUnderTwoNamesIsWrittenOnceOrRefused() throws IOException {
    Path file = place.write("a.ini", "old");
    Files.createLink(place.root.resolve("b.ini"), file);
    FileWrite first = place.modify("a.ini", "old", "new");
    Problem problem = refused(place.apply(first, place.modify("b.ini", "old", "other")));
    assertEquals(Problem.Kind.CONFLICT, problem.kind());
    assertEquals("old", place.text("a.ini"));
    done(place.apply(first, place.modify("b.ini", "old", "new")));
    assertEquals("new", place.text("b.ini"));
  }

  @Test
  void aLinkStaysAndItsTargetInsideTheRootIsWritten() throws IOException {
    place.write("available/a.ini", "old");
    Path link = place.root.resolve("a.ini");
    Files.createSymbolicLink(link, Path.of("available/a.ini"));
    FileWrite write =
        new FileWrite(
            link, FileWrite.Kind.MODIFY, "old".getBytes(UTF_8), "new".getBytes(UTF_8), true);
    Outcome.Done done = done(place.apply(write));
    assertEquals(List.of(link), done.written());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", place.text("available/a.ini"));
    done(place.undo());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("old", place.text("available/a.ini"));
  }

  @Test
  void aLinkOutOfTheRootIsRefused() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.ini"), "old");
    Path link = Files.createSymbolicLink(place.root.resolve("a.ini"), outside);
    FileWrite write =
        new FileWrite(
            link, FileWrite.Kind.MODIFY, "old".getBytes(UTF_8), "new".getBytes(UTF_8), true);
    assertEquals(Problem.Kind.LEADS_OUT, refused(place.apply(write)).kind());
    assertEquals("old", Files.readString(outside));
  }

  @Test
  void aFolderLinkOutOfTheRootIsRefusedForOldAndNewFiles() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.ini"), "old");
    Files.createSymbolicLink(place.root.resolve("sub"), outside);
    Problem old = refused(place.apply(place.modify("sub/a.ini", "old", "new")));
    assertEquals(Problem.Kind.LEADS_OUT, old.kind());
    Problem made = refused(place.apply(place.create("sub/x/b.ini", "new")));
    assertEquals(Problem.Kind.LEADS_OUT, made.kind());
    assertEquals("old", Files.readString(outside.resolve("a.ini")));
  }

  @Test
  void aPathOutsideTheRootIsRefused() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.ini"), "old");
    FileWrite write = FileWrite.modify(outside, "old".getBytes(UTF_8), "new".getBytes(UTF_8));
    assertEquals(Problem.Kind.LEADS_OUT, refused(place.apply(write)).kind());
  }

  @Test
  void aFileSwappedForALinkSinceThePlanIsRefused() throws IOException {
    place.write("other.ini", "old");
    Files.createSymbolicLink(place.root.resolve("a.ini"), Path.of("other.ini"));
    Problem problem = refused(place.apply(place.modify("a.ini", "old", "new")));
    assertEquals(Problem.Kind.CHANGED, problem.kind());
    assertEquals("old", place.text("other.ini"));
  }

  @Test
  void aFileSwappedForALinkDuringTheApplyIsLeftAndTheOthersArePutBack() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.ini"), "secret");
    place.write("a.ini", "old");
    Path victim = place.write("b.ini", "old");
    Disk swapping =
        FaultyDisk.refusing(
            (step, path) -> {
              if (step.equals("rename") && !Files.isSymbolicLink(victim)) {
                swap(victim, outside);
              }
              return false;
            },
            path -> new IOException("never"));
    Outcome outcome =
        place.apply(
            swapping, place.modify("a.ini", "old", "new"), place.modify("b.ini", "old", "new"));
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
    assertEquals(Problem.Kind.CHANGED, failed.problems().get(0).kind(), failed::toString);
    assertEquals("secret", Files.readString(outside));
    assertEquals("old", place.text("a.ini"));
    assertTrue(Files.isSymbolicLink(victim));
  }

  private static void swap(Path victim, Path target) {
    try {
      Files.delete(victim);
      Files.createSymbolicLink(victim, target);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneChangedFileMeansThatNoneIsTouched() throws IOException {
    place.write("a.ini", "old");
    place.write("b.ini", "edited by hand");
    Map<String, String> before = place.picture();
    Problem problem =
        refused(
            place.apply(place.modify("a.ini", "old", "new"), place.modify("b.ini", "old", "new")));
    assertEquals(Problem.Kind.CHANGED, problem.kind());
    assertEquals(place.root.resolve("b.ini"), problem.path());
    assertEquals(before, place.picture());
    assertEquals(List.of(), Journal.list(place.state));
  }

  @Test
  void whatIsMissingPresentOrNoFileIsNamed() throws IOException, InterruptedException {
    place.write("a.ini", "old");
    Path fifo = place.root.resolve("pipe.ini");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    Files.createDirectory(place.root.resolve("folder.ini"));
    Outcome outcome =
        place.apply(
            place.modify("none.ini", "old", "new"),
            place.create("a.ini", "new"),
            place.modify("pipe.ini", "", "new"),
            place.modify("folder.ini", "", "new"),
            place.create("a.ini/below.ini", "new"));
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
    assertEquals(
        List.of(
            Problem.Kind.MISSING,
            Problem.Kind.EXISTS,
            Problem.Kind.NOT_A_FILE,
            Problem.Kind.NOT_A_FILE,
            Problem.Kind.NOT_A_FILE),
        failed.problems().stream().map(Problem::kind).toList(),
        failed::toString);
  }

  @Test
  void aFolderThatTakesNoNewFileMeansWritingInPlace() throws IOException {
    Path file = place.write("a.ini", "old");
    long inode = inode(file);
    Disk readOnly =
        FaultyDisk.refusing(
            (step, path) -> step.equals("copy"), path -> new AccessDeniedException("" + path));
    Outcome.Done done = done(place.apply(readOnly, place.modify("a.ini", "old", "new")));
    assertEquals("new", place.text("a.ini"));
    assertEquals(inode, inode(file));
    assertTrue(done.notes().get(0).contains("permission denied"), done::toString);
  }

  @Test
  void anOwnerThatCannotBeGivenMeansWritingInPlace() throws IOException {
    Path file = place.write("a.ini", "old");
    Files.setAttribute(file, "unix:uid", 77);
    Disk mortal =
        FaultyDisk.refusing(
            (step, path) -> {
              if (step.equals("overwrite") && path.toString().endsWith(".tmp")) {
                // What a copy made by anybody but root or the owner looks like.
                own(path, 99);
              }
              return step.equals("give") && path.toString().endsWith(".tmp");
            },
            path -> new FileSystemException("" + path, null, "Operation not permitted"));
    Outcome.Done done = done(place.apply(mortal, place.modify("a.ini", "old", "new")));
    assertEquals("new", place.text("a.ini"));
    assertEquals(77, new RealDisk().attributes(file).uid());
    assertTrue(done.notes().get(0).contains("not permitted"), done::toString);
    assertEquals(2, place.picture().size(), "a temporary file was left: " + place.picture());
  }

  @Test
  void anAttributeThatANewFileLosesMeansWritingInPlace() throws IOException {
    Path file = place.write("a.ini", "old");
    long inode = inode(file);
    Disk forgetful =
        FaultyDisk.refusing(
            (step, path) -> {
              if (List.of("sync", "overwrite").contains(step) && path.toString().endsWith(".tmp")) {
                own(path, 99);
              }
              return false;
            },
            path -> new IOException("never"));
    Outcome.Done done = done(place.apply(forgetful, place.modify("a.ini", "old", "new")));
    assertEquals(inode, inode(file));
    assertTrue(done.notes().get(0).contains("would not keep its mode"), done::toString);
  }

  private static void own(Path file, int uid) {
    try {
      Files.setAttribute(file, "unix:uid", uid);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRefusedRenameMeansWritingInPlace() throws IOException {
    place.write("a.ini", "old");
    Disk mounted =
        FaultyDisk.refusing(
            (step, path) -> step.equals("rename"),
            path -> new FileSystemException("" + path, null, "Device or resource busy"));
    Outcome.Done done = done(place.apply(mounted, place.modify("a.ini", "old", "new")));
    assertEquals("new", place.text("a.ini"));
    assertTrue(done.notes().get(0).contains("busy"), done::toString);
    assertEquals(2, place.picture().size(), "a temporary file was left: " + place.picture());
  }

  @Test
  void aReadOnlyFileSystemIsNamedAndNothingIsLeft() throws IOException {
    place.write("a.ini", "old");
    Map<String, String> before = place.picture();
    Disk readOnly =
        FaultyDisk.refusing(
            (step, path) ->
                List.of("copy", "overwrite", "create").contains(step)
                    && path.startsWith(place.root),
            path -> new FileSystemException("" + path, null, "Read-only file system"));
    Problem problem = refused(place.apply(readOnly, place.modify("a.ini", "old", "new")));
    assertEquals(Problem.Kind.READ_ONLY, problem.kind());
    assertEquals(before, place.picture());
    assertEquals(Journal.State.ROLLED_BACK, Journal.list(place.state).get(0).state());
  }

  @Test
  void aStateFolderThatCannotBeWrittenMeansThatNothingIs() throws IOException {
    place.write("a.ini", "old");
    Disk full =
        FaultyDisk.refusing(
            (step, path) -> step.equals("create") && path.endsWith("after"),
            path -> new FileSystemException("" + path, null, "No space left on device"));
    Problem problem = refused(place.apply(full, place.modify("a.ini", "old", "new")));
    assertEquals(Problem.Kind.NO_SPACE, problem.kind());
    assertTrue(problem.reason().startsWith("The journal cannot be written"), problem::reason);
    assertEquals("old", place.text("a.ini"));
    assertEquals(List.of(), Journal.list(place.state));
  }

  @Test
  void aLiveFileIsWrittenOnlyWhenAsked() throws IOException {
    String text = "# Ansible managed\n[uwsgi]\n";
    place.write("a.ini", text);
    FileWrite write = place.modify("a.ini", text, "new");
    assertEquals(Problem.Kind.LIVE, refused(place.apply(write)).kind());
    WriteSet set = new WriteSet(place.root, List.of(write));
    done(Applier.apply(set, place.options().withLive(true)));
    assertEquals("new", place.text("a.ini"));
  }

  @Test
  void theTemporaryNameHidesFromWatchersAndFitsAnyFileName() throws IOException {
    String name = "\u00e9".repeat(120) + ".ini";
    place.write(name, "old");
    Disk watching =
        FaultyDisk.refusing(
            (step, path) -> {
              if (step.equals("rename")) {
                String temporary = String.valueOf(path.getFileName());
                assertTrue(temporary.startsWith("."), temporary);
                assertTrue(temporary.endsWith(".tmp"), temporary);
                assertTrue(temporary.contains(".rebind-20261122-001-"), temporary);
              }
              return false;
            },
            path -> new IOException("never"));
    done(place.apply(watching, place.modify(name, "old", "new")));
  }

  @Test
  void theJournalIsPrivateAndNotBesideTheFiles() throws IOException {
    place.write("a.ini", "old");
    done(place.apply(place.modify("a.ini", "old", "new")));
    assertEquals(0700, new RealDisk().attributes(place.state).mode());
    try (Stream<Path> all = Files.list(place.state.resolve("journal"))) {
      for (Path journal : all.toList()) {
        assertEquals(0700, new RealDisk().attributes(journal).mode());
      }
    }
  }

  @Test
  void badCallsAreRefused() {
    byte[] none = new byte[0];
    Path relative = Path.of("a.ini");
    Path upwards = Path.of("/srv/../etc/passwd");
    assertThrows(IllegalArgumentException.class, () -> FileWrite.create(relative, none));
    assertThrows(IllegalArgumentException.class, () -> FileWrite.create(upwards, none));
    FileWrite write = FileWrite.create(Path.of("/srv/a"), none);
    assertThrows(
        IllegalArgumentException.class, () -> new WriteSet(Path.of("/srv"), List.of(write, write)));
    assertThrows(IllegalArgumentException.class, () -> new WriteSet(Path.of("/srv"), List.of()));
  }
}
