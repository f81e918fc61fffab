package dev.rebind.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.disk.FaultyDisk.Death;
import dev.rebind.disk.FaultyDisk.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops, or fails, at every step of an apply, an undo and a rollback. */
final class CrashTest {
  private static final String OLD = "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n";
  private static final String NEW = "[uwsgi]\nmodule = nova.wsgi.osapi_compute\n";

  @TempDir Path folder;
  private int made;

  /** A place with a plain, a hard-linked, a doomed and a marked file; one is to be created. */
  private Place place() throws IOException {
    Place place = new Place(Files.createDirectory(folder.resolve("p" + made++)));
    Path plain = place.write("a/plain.ini", OLD);
    Files.setAttribute(plain, "unix:mode", 0640);
    Files.setAttribute(plain, "unix:uid", 1234);
    Files.setAttribute(plain, "unix:gid", 4321);
    Place.mark(plain, "origin", "here");
    place.write("b/linked.ini", OLD);
    Files.createLink(place.root.resolve("b/second.ini"), place.root.resolve("b/linked.ini"));
    place.write("c/gone.ini", OLD);
    place.write("c/last.ini", OLD);
    return place;
  }

  private static FileWrite[] writes(Place place) {
    return new FileWrite[] {
      place.modify("a/plain.ini", OLD, NEW),
      place.modify("b/linked.ini", OLD, NEW + "# longer than before\n"),
      place.create("new/deep/made.ini", NEW),
      place.delete("c/gone.ini", OLD),
      place.modify("c/last.ini", OLD, NEW)
    };
  }

  private static void diesDuring(Runnable run) {
    try {
      run.run();
    } catch (Death expected) {
      return;
    }
    throw new AssertionError("it did not die");
  }

  private int stepsOfAnApply() throws IOException {
    return anApply().count();
  }

  /** A disk that has recorded one whole apply. */
  private FaultyDisk anApply() throws IOException {
    FaultyDisk counting = new FaultyDisk(Fault.NONE, 0);
    Place place = place();
    assertInstanceOf(Outcome.Done.class, place.apply(counting.disk(), writes(place)));
    return counting;
  }

  @Test
  void recoverRollsBackAnInterruptedApplyAndThenDoesNothing() throws IOException {
    Place place = place();
    Map<String, String> before = place.picture();
    FaultyDisk dying = new FaultyDisk(Fault.DIES, stepsOfAnApply() - 1);
    diesDuring(() -> place.apply(dying.disk(), writes(place)));
    assertNotEquals(before, place.picture());
    assertEquals(1, Undo.recover(place.options()).recovered().size());
    assertEquals(before, place.picture());
    assertEquals(
        new Outcome.Done("", List.of(), List.of(), List.of()), Undo.recover(place.options()));
  }

  @Test
  void aDeathAtEveryStepOfAnApplyIsRolledBackByTheNextUndo() throws IOException {
    FaultyDisk whole = anApply();
    int steps = whole.count();
    assertTrue(steps > 20, "only " + steps + " steps");
    for (Fault fault : new Fault[] {Fault.DIES, Fault.DIES_HALFWAY}) {
      for (int step = 1; step <= steps; step++) {
        if (!whole.differs(fault, step)) {
          continue;
        }
        String where = fault + " at step " + step;
        Place place = place();
        SortedMap<String, String> before = place.picture();
        Disk dying = new FaultyDisk(fault, step).disk();
        diesDuring(() -> place.apply(dying, writes(place)));
        eachReplacedFileIsWhole(place, where);
        Outcome undone = place.undo();
        if (undone instanceof Outcome.Failed failed) {
          assertEquals("There is nothing to undo.", failed.problems().get(0).reason(), where);
        }
        assertEquals(before, place.picture(), where);
        assertInstanceOf(Outcome.Done.class, place.apply(writes(place)), where);
      }
    }
  }

  private static void eachReplacedFileIsWhole(Place place, String where) throws IOException {
    // The hard-linked file alone is written in place, and may be torn until the next run.
    for (String name : new String[] {"a/plain.ini", "c/last.ini"}) {
      String text = place.text(name);
      assertTrue(text.equals(OLD) || text.equals(NEW), where + " tore " + name + ": " + text);
    }
  }

  @Test
  void aDeathAtEveryStepOfAnApplyLetsASecondApplyFinishTheJob() throws IOException {
    int steps = stepsOfAnApply();
    Place clean = place();
    assertInstanceOf(Outcome.Done.class, clean.apply(writes(clean)));
    SortedMap<String, String> after = clean.picture();
    for (int step = 1; step <= steps; step++) {
      Place place = place();
      Disk dying = new FaultyDisk(Fault.DIES, step).disk();
      diesDuring(() -> place.apply(dying, writes(place)));
      assertInstanceOf(Outcome.Done.class, place.apply(writes(place)), "step " + step);
      assertEquals(after, place.picture(), "step " + step);
    }
  }

  @Test
  void aDeathAtEveryStepOfAnUndoLetsASecondUndoFinishTheJob() throws IOException {
    FaultyDisk counting = new FaultyDisk(Fault.NONE, 0);
    Place whole = place();
    SortedMap<String, String> before = whole.picture();
    whole.apply(writes(whole));
    assertInstanceOf(
        Outcome.Done.class, new Undo(counting.disk()).run(Optional.empty(), whole.options()));
    assertEquals(before, whole.picture());
    for (Fault fault : new Fault[] {Fault.DIES, Fault.DIES_HALFWAY}) {
      for (int step = 1; step <= counting.count(); step++) {
        if (!counting.differs(fault, step)) {
          continue;
        }
        Place place = place();
        place.apply(writes(place));
        Undo dying = new Undo(new FaultyDisk(fault, step).disk());
        diesDuring(() -> dying.run(Optional.empty(), place.options()));
        place.undo();
        assertEquals(before, place.picture(), fault + " at step " + step);
      }
    }
  }

  @Test
  void aDeathAtEveryStepOfARollbackLetsTheNextRunRollBack() throws IOException {
    // Just before DONE everything is written, so the rollback is the longest there is.
    int late = stepsOfAnApply();
    FaultyDisk counting = new FaultyDisk(Fault.NONE, 0);
    Place whole = place();
    SortedMap<String, String> before = whole.picture();
    diesDuring(() -> whole.apply(new FaultyDisk(Fault.DIES, late).disk(), writes(whole)));
    new Undo(counting.disk()).run(Optional.empty(), whole.options());
    assertTrue(counting.count() > 10, "only " + counting.count() + " steps");
    for (Fault fault : new Fault[] {Fault.DIES, Fault.DIES_HALFWAY}) {
      for (int step = 1; step <= counting.count(); step++) {
        if (!counting.differs(fault, step)) {
          continue;
        }
        Place place = place();
        diesDuring(() -> place.apply(new FaultyDisk(Fault.DIES, late).disk(), writes(place)));
        Undo dying = new Undo(new FaultyDisk(fault, step).disk());
        diesDuring(() -> dying.run(Optional.empty(), place.options()));
        place.undo();
        assertEquals(before, place.picture(), fault + " at step " + step);
      }
    }
  }

  @Test
  void aFullDiskAtAnyStepOfAnApplyPutsEverythingBack() throws IOException {
    int steps = stepsOfAnApply();
    for (int step = 1; step <= steps; step++) {
      Place place = place();
      SortedMap<String, String> before = place.picture();
      FaultyDisk disk = new FaultyDisk(Fault.FULL, step);
      Outcome outcome = place.apply(disk.disk(), writes(place));
      String where = "step " + step + ", " + disk.steps().get(step - 1);
      if (outcome instanceof Outcome.Failed failed) {
        Problem first = failed.problems().get(0);
        assertEquals(Problem.Kind.NO_SPACE, first.kind(), where);
        assertTrue(first.reason().contains("No space left on device"), where + first);
        assertEquals(before, place.picture(), where);
      } else {
        assertTrue(disk.steps().get(step - 1).startsWith("rename"), where + " was ignored");
      }
    }
  }

  @Test
  void aDiskThatStaysFullLeavesWholeFilesAndTheNextRunFinishes() throws IOException {
    int steps = stepsOfAnApply();
    for (int step = 1; step <= steps; step++) {
      Place place = place();
      SortedMap<String, String> before = place.picture();
      Outcome outcome = place.apply(new FaultyDisk(Fault.STAYS_FULL, step).disk(), writes(place));
      if (outcome instanceof Outcome.Done) {
        continue;
      }
      eachReplacedFileIsWhole(place, "step " + step);
      place.undo();
      assertEquals(before, place.picture(), "step " + step);
    }
  }

  @Test
  void manyFilesInManyThreadsSurviveADeathToo() throws IOException {
    for (int step = 1; step < 120; step += 7) {
      Place place = new Place(Files.createDirectory(folder.resolve("m" + step)));
      FileWrite[] writes = new FileWrite[40];
      for (int i = 0; i < writes.length; i++) {
        place.write("f" + i + ".ini", OLD);
        writes[i] = place.modify("f" + i + ".ini", OLD, NEW);
      }
      Map<String, String> before = place.picture();
      Disk dying = new FaultyDisk(Fault.DIES, step).disk();
      diesDuring(() -> place.apply(dying, writes));
      place.undo();
      assertEquals(before, place.picture(), "step " + step);
    }
  }
}
