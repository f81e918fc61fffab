package dev.rebind.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few real kills, -9, of a process that applies and undoes without end. */
final class KillTest {
  private static final int FILES = 12;
  private static final int KILLS = 5;
  private static final long SEED = 20261122;
  private static final String OLD = "wsgi-file = /usr/bin/nova-api-wsgi\n";
  private static final String NEW = "module = nova.wsgi.osapi_compute:application\n";

  @TempDir Path folder;

  /** The process to be killed; its one argument is the place. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws IOException {
      Place place = new Place(Path.of(arguments[0]));
      WriteSet set = new WriteSet(place.root, writes(place));
      for (; ; ) {
        show(Applier.apply(set, place.options()));
        show(Undo.undoLatest(place.options()));
      }
    }

    private static void show(Outcome outcome) {
      System.out.println(outcome);
      System.out.flush();
    }
  }

  private static List<FileWrite> writes(Place place) {
    List<FileWrite> writes = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      writes.add(place.modify(i + ".ini", OLD, NEW));
    }
    writes.add(place.create("made.ini", NEW));
    return writes;
  }

  @Test
  void afterAKillEachFileIsWholeAndOneUndoBringsTheOldState() throws Exception {
    Random random = new Random(SEED);
    Place place = new Place(folder);
    for (int i = 0; i < FILES; i++) {
      place.write(i + ".ini", OLD);
    }
    for (int kill = 0; kill < KILLS; kill++) {
      int runs = random.nextInt(4);
      long pauseNanos = random.nextInt(40_000_000);
      String where = "seed " + SEED + ", kill " + kill;
      killOne(runs, pauseNanos, where);
      for (int i = 0; i < FILES; i++) {
        String text = place.text(i + ".ini");
        assertTrue(text.equals(OLD) || text.equals(NEW), where + ": " + text);
      }
      Outcome outcome = place.undo();
      if (outcome instanceof Outcome.Failed failed) {
        assertEquals("There is nothing to undo.", failed.problems().get(0).reason(), where);
      }
      assertEquals(FILES + 1, place.picture().size(), where + ": " + place.picture());
      for (int i = 0; i < FILES; i++) {
        assertEquals(OLD, place.text(i + ".ini"), where);
      }
    }
  }

  private void killOne(int runs, long pauseNanos, String where) throws Exception {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .redirectError(Files.createTempFile(folder, "victim", ".log").toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(victim.getInputStream(), UTF_8))) {
      for (int i = 0; i <= runs; i++) {
        String line = out.readLine();
        assertTrue(line != null && line.startsWith("Done"), where + ": " + line);
      }
      long until = System.nanoTime() + pauseNanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
    } finally {
      victim.destroyForcibly().waitFor();
    }
    // 128 + 9: it was killed, and had not ended by itself.
    assertEquals(137, victim.exitValue(), where);
  }
}
