package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Started by a user who may not write all that the plan would: all or nothing, and a reason. */
class NobodyTest {
  private static final int NOBODY = 65534;

  @TempDir Path folder;
  private Deployment deployment;

  @BeforeEach
  void fill() throws IOException {
    Files.setAttribute(folder, "unix:mode", 0755);
    Path state = Files.createDirectory(folder.resolve("state"));
    Files.setAttribute(state, "unix:uid", NOBODY);
    Files.setAttribute(state, "unix:mode", 0700);
    deployment = Deployment.in(folder.resolve("etc"), 12);
  }

  @Test
  void filesOfAnotherUserAreLeftAloneEvenInOnesOwnFolder() throws IOException {
    refused();
    give(deployment.folder());
    for (int i = 1; i < deployment.files(); i++) {
      give(deployment.file(i));
    }
    // A new file could be put in its place, but it would not belong to root.
    refused();
    give(deployment.file(0));
    assertEquals(0, apply().exit());
  }

  @Test
  void oneFileOfAnotherUserInAFolderOfAnotherUserKeepsAllAsTheyWere() throws IOException {
    for (int i = 1; i < deployment.files(); i++) {
      give(deployment.file(i));
    }
    refused();
  }

  @Test
  void ownFilesInAFolderOfAnotherUserAreWrittenInPlace() throws IOException {
    for (int i = 0; i < deployment.files(); i++) {
      give(deployment.file(i));
    }
    Ran ran = apply();
    assertEquals(0, ran.exit(), ran.toString());
    assertTrue(ran.out().contains("was written in place"), ran.out());
    assertEquals(12, deployment.look().after());
    assertEquals(0, run(List.of("undo")).exit());
    assertEquals(12, deployment.look().before());
  }

  @Test
  void aFileThatMayNotBeReadIsSaidToBeOneAndHidesNoOther() throws IOException {
    Files.setAttribute(deployment.file(3), "unix:mode", 0600);
    Ran ran = run(List.of("check", "--release", "2025.2", deployment.folder().toString()));
    assertEquals(1, ran.exit(), ran.toString());
    assertTrue(
        ran.out().contains("nova-api-3.ini: RB910 cannot be read: permission denied"), ran.out());
    assertTrue(ran.out().contains("11 bindings in 11 files"), ran.out());
  }

  private void refused() {
    Ran ran = apply();
    assertEquals(2, ran.exit(), ran.toString());
    assertTrue(ran.err().toLowerCase(Locale.ROOT).contains("permission denied"), ran.err());
    assertEquals(12, deployment.look().before());
    assertEquals(List.of(), deployment.strangers());
  }

  private Ran apply() {
    return run(deployment.apply());
  }

  private Ran run(List<String> words) {
    List<String> nobody =
        List.of(
            Programs.debian("setpriv").toString(),
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups");
    return Archive.rebind(folder.resolve("state"), words).in(folder).after(nobody).run();
  }

  private static void give(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", NOBODY);
    Files.setAttribute(path, "unix:gid", NOBODY);
  }
}
