package dev.rebind.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UndoTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void makeAPlace() throws IOException {
    place = new Place(folder);
  }

  private static Problem problem(Outcome outcome) {
    return assertInstanceOf(Outcome.Failed.class, outcome, outcome::toString).problems().get(0);
  }

  @Test
  void everythingIsAsItWas() throws IOException {
    Path file = place.write("a.ini", "old");
    Files.setAttribute(file, "unix:uid", 77);
    Files.setAttribute(file, "unix:mode", 0600);
    Path doomed = place.write("sub/d.ini", "doomed");
    Files.setAttribute(doomed, "unix:gid", 88);
    Files.setAttribute(doomed, "unix:mode", 0664);
    Place.mark(doomed, "origin", "here");
    Map<String, String> before = place.picture();
    place.apply(
        place.modify("a.ini", "old", "new"),
        place.delete("sub/d.ini", "doomed"),
        place.create("x/y/c.ini", "made"),
        place.create("x/z.ini", "made"));
    Files.setAttribute(file, "unix:mode", 0644);
    Place.mark(file, "later", "added since");
    Outcome.Done done = assertInstanceOf(Outcome.Done.class, Undo.undoLatest(place.options()));
    assertEquals("20261122-002", done.journalId());
    assertEquals(4, done.written().size());
    assertEquals(before, place.picture());
  }

  @Test
  void oneFileThatChangedSinceMeansThatNoneIsTouched() throws IOException {
    place.write("a.ini", "old");
    place.write("b.ini", "old");
    place.apply(place.modify("a.ini", "old", "new"), place.modify("b.ini", "old", "new"));
    place.write("b.ini", "edited");
    Problem problem = problem(place.undo());
    assertEquals(Problem.Kind.CHANGED, problem.kind());
    assertEquals(place.root.resolve("b.ini"), problem.path());
    assertEquals("new", place.text("a.ini"));
    assertEquals(Journal.State.DONE, Journal.list(place.state).get(0).state());
  }

  @Test
  void aFolderThatIsNotItsOwnOrNotEmptyStays() throws IOException {
    place.write("mine/a.ini", "old");
    place.apply(place.create("mine/b.ini", "made"), place.create("new/c.ini", "made"));
    place.write("new/by-hand.ini", "x");
    Outcome.Done done = assertInstanceOf(Outcome.Done.class, place.undo());
    assertTrue(Files.exists(place.root.resolve("mine")));
    assertTrue(Files.exists(place.root.resolve("new/by-hand.ini")));
    assertFalse(Files.exists(place.root.resolve("new/c.ini")));
    assertTrue(done.notes().get(0).contains("not empty"), done::toString);
  }

  @Test
  void undosGoBackOneByOneAndAnUndoCanBeUndone() throws IOException {
    place.write("a.ini", "1");
    place.apply(place.modify("a.ini", "1", "2"));
    place.apply(place.modify("a.ini", "2", "3"));
    place.undo();
    assertEquals("2", place.text("a.ini"));
    place.undo();
    assertEquals("1", place.text("a.ini"));
    assertEquals("There is nothing to undo.", problem(place.undo()).reason());
    Undo undo = new Undo(FaultyDisk.quick());
    undo.run(Optional.of("20261122-004"), place.options());
    assertEquals("2", place.text("a.ini"));
    assertEquals(
        List.of(
            Journal.State.DONE,
            Journal.State.UNDONE,
            Journal.State.DONE,
            Journal.State.UNDONE,
            Journal.State.DONE),
        Journal.list(place.state).stream().map(Journal::state).toList());
  }

  @Test
  void anOlderApplyIsRefusedWhileAYoungerOneStandsOnIt() throws IOException {
    place.write("a.ini", "1");
    place.apply(place.modify("a.ini", "1", "2"));
    place.apply(place.modify("a.ini", "2", "3"));
    Outcome outcome = Undo.undo("20261122-001", place.options());
    assertEquals(Problem.Kind.CHANGED, problem(outcome).kind());
    assertEquals("3", place.text("a.ini"));
  }

  @Test
  void anUnknownOrUndoneJournalIsNamed() throws IOException {
    place.write("a.ini", "1");
    place.apply(place.modify("a.ini", "1", "2"));
    place.undo();
    Problem unknown = problem(Undo.undo("20200101-001", place.options()));
    assertEquals("There is no journal 20200101-001.", unknown.reason());
    Problem undone = problem(Undo.undo("20261122-001", place.options()));
    assertEquals("Journal 20261122-001 is not in force: it was undone.", undone.reason());
  }

  @Test
  void aFolderSwappedForALinkSinceIsRefused() throws IOException {
    place.write("sub/a.ini", "1");
    place.apply(place.modify("sub/a.ini", "1", "2"));
    Files.move(place.root.resolve("sub"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(place.root.resolve("sub"), folder.resolve("elsewhere"));
    assertEquals(Problem.Kind.LEADS_OUT, problem(place.undo()).kind());
    assertEquals("2", Files.readString(folder.resolve("elsewhere/a.ini")));
  }
}
