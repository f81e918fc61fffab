package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real file systems that are full or cannot be written: all or nothing, and a reason. */
class BadDiskTest {
  @TempDir Path folder;

  @Test
  void aFullDiskLeavesEveryFileAsItWas() {
    try (Mount disk = Mount.small(folder.resolve("etc"), 300)) {
      Deployment deployment = Deployment.in(folder.resolve("etc"), 21);
      refused(deployment, "no space left");
      disk.grow(4000);
      assertEquals(0, run(deployment.apply()).exit());
      assertEquals(21, deployment.look().after());
      assertEquals(0, run(List.of("undo")).exit());
      assertEquals(21, deployment.look().before());
    }
  }

  @Test
  void aFullDiskUnderTheJournalsMeansThatNothingIsWritten() throws IOException {
    Deployment deployment = Deployment.in(folder.resolve("etc"), 21);
    Path state = Files.createDirectories(folder.resolve("state/rebind"));
    Files.setAttribute(state, "unix:mode", 0700);
    try (Mount disk = Mount.small(state, 100)) {
      Files.setAttribute(state, "unix:mode", 0700);
      refused(deployment, "no space left");
      disk.grow(4000);
      assertEquals(0, run(deployment.apply()).exit());
      assertEquals(21, deployment.look().after());
    }
  }

  @Test
  void aReadOnlyDiskIsSaidToBeOne() {
    Deployment deployment = Deployment.in(folder.resolve("etc"), 3);
    Mount.readOnly(deployment.folder()).around(() -> refused(deployment, "read-only file system"));
    assertEquals(0, run(deployment.apply()).exit());
  }

  @Test
  void oneReadOnlyFileAmongOthersKeepsAllOfThemAsTheyWere() {
    Deployment deployment = Deployment.in(folder.resolve("etc"), 12);
    Mount.readOnly(deployment.file(7)).around(() -> refused(deployment, "read-only file system"));
  }

  /** As a container has it; a new file cannot take the place of a mount. */
  @Test
  void aFileThatIsAMountIsWrittenInPlace() {
    Deployment deployment = Deployment.in(folder.resolve("etc"), 3);
    Mount.same(deployment.file(1))
        .around(
            () -> {
              Ran ran = run(deployment.apply());
              assertEquals(0, ran.exit(), ran.toString());
              assertTrue(ran.out().contains("was written in place"), ran.out());
              assertEquals(3, deployment.look().after());
              assertEquals(0, run(List.of("undo")).exit());
              assertEquals(3, deployment.look().before());
            });
    assertEquals(List.of(), deployment.strangers());
  }

  private void refused(Deployment deployment, String why) {
    Ran ran = run(deployment.apply());
    assertEquals(2, ran.exit(), ran.toString());
    assertTrue(ran.err().toLowerCase(Locale.ROOT).contains(why), ran.err());
    assertEquals(deployment.files(), deployment.look().before(), ran.err());
    assertEquals(List.of(), deployment.strangers(), ran.err());
  }

  private Ran run(List<String> words) {
    return Archive.rebind(folder.resolve("state"), words).in(folder).run();
  }
}
