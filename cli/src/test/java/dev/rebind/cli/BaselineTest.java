package dev.rebind.cli;

import static dev.rebind.cli.Rig.MOVED;
import static dev.rebind.cli.Rig.NOVA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir private Path temp;
  private Rig rig;

  @BeforeEach
  void today() {
    rig = new Rig(temp).file(".rebind.yaml", "release: 2025.2\n").file("a/a.bind", NOVA);
    Rig.Answer written = rig.run("check", "--write-baseline", "base.txt");
    assertEquals(0, written.code());
    assertEquals("rebind: base.txt holds 1 finding now\n", written.err());
  }

  @Test
  void whatStoodOnThatDayIsAccepted() {
    Rig.Answer answer = rig.run("check", "--baseline", "base.txt");
    assertEquals(0, answer.code());
    assertTrue(answer.out().contains("1 finding accepted by the baseline."), answer.out());
  }

  @Test
  void itHoldsNoLineNumbersAndNoPathOfThisMachine() {
    assertEquals(
        "# rebind baseline 1: code, file, site\nRB101\ta/a.bind\tnova\n", rig.text("base.txt"));
    rig.file("a/a.bind", "# one line more\n\n" + NOVA);
    assertEquals(0, rig.run("check", "--baseline", "base.txt").code());
    Path inside = rig.folder.resolve("a");
    assertEquals(0, rig.runIn(inside, "check", "--baseline", "../base.txt").code());
  }

  @Test
  void whatIsNewFails() {
    rig.file("a/b.bind", NOVA);
    Rig.Answer answer = rig.run("check", "--baseline", "base.txt");
    assertEquals(1, answer.code());
    assertTrue(answer.out().contains("a/b.bind:1:13: RB101"), answer.out());
  }

  @Test
  void anEntryThatIsGoneIsMentioned() {
    rig.file("a/a.bind", MOVED);
    Rig.Answer answer = rig.run("check", "--baseline", "base.txt");
    assertTrue(answer.out().contains("; 1 entry of it is gone."), answer.out());
  }

  @Test
  void aFileThatIsNoBaselineIsRefusedByLine() {
    rig.file("bad.txt", "RB101\n");
    assertEquals(
        "exit 2\nrebind: bad.txt:1: this is no baseline; --write-baseline makes one\n",
        rig.run("check", "--baseline", "bad.txt").all());
    rig.file("bad.txt", rig.text("base.txt") + "RB101 a b\n");
    assertEquals(
        "exit 2\nrebind: bad.txt:3: not code, file and site between tabs\n",
        rig.run("check", "--baseline", "bad.txt").all());
  }

  @Test
  void aFileThatIsNoBaselineIsNeverWrittenOver() {
    rig.file("notes.txt", "mine");
    assertEquals(
        "exit 2\nrebind: notes.txt exists and is no baseline; it is left as it is\n",
        rig.run("check", "--write-baseline", "notes.txt").all());
    assertEquals("mine", rig.text("notes.txt"));
    assertEquals(0, rig.run("check", "--write-baseline", "base.txt").code());
  }
}
