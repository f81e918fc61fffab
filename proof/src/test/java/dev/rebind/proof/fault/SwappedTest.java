package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is done to a file after the plan was made. The real command has planned when it asks for the
 * lock of its journals, and while this test holds it, waits.
 */
class SwappedTest {
  private static final int FILES = 5;

  @TempDir Path folder;
  private Deployment deployment;
  private Path outside;

  @BeforeEach
  void fill() throws IOException {
    deployment = Deployment.in(root().resolve("vassals"), FILES);
    outside = Files.writeString(folder.resolve("outside"), deployment.before(2));
  }

  @Test
  void aFileThatBecameALinkIsNotFollowed() throws Exception {
    String told =
        whilePlanned(
            () -> {
              Files.delete(deployment.file(2));
              Files.createSymbolicLink(deployment.file(2), outside);
            });
    assertTrue(told.contains("It is a symbolic link now; the plan was made for a file."), told);
    assertEquals(deployment.before(2), Files.readString(outside));
  }

  @Test
  void aFolderThatBecameALinkIsNotFollowed() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    String told =
        whilePlanned(
            () -> {
              Files.move(deployment.folder(), elsewhere);
              Files.createSymbolicLink(deployment.folder(), elsewhere);
            });
    assertTrue(told.contains("A folder of its path leads out of"), told);
  }

  @Test
  void aFileThatSomebodyEditedIsLeftAlone() throws Exception {
    String edited = deployment.before(2) + "# edited\n";
    String told = whilePlanned(() -> Files.writeString(deployment.file(2), edited));
    assertTrue(told.contains("The file changed since; it is left as it stands."), told);
    assertEquals(edited, Files.readString(deployment.file(2)));
    Files.writeString(deployment.file(2), deployment.before(2));
  }

  /** What the command is told to rewrite; the files lie one folder deeper. */
  private Path root() throws IOException {
    return Files.createDirectories(folder.resolve("etc"));
  }

  private interface Deed {
    void happen() throws IOException;
  }

  /** What apply says after a deed that came between its plan and its writing; no file changed. */
  private String whilePlanned(Deed deed) throws Exception {
    Path state = Files.createDirectories(folder.resolve("state/rebind"));
    Files.setAttribute(state, "unix:mode", 0700);
    Path lock = state.resolve("lock");
    Path log = folder.resolve("strace");
    Process process;
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertTrue(held.isValid());
      process = command(state.getParent(), lock, log).builder().redirectErrorStream(true).start();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (process.isAlive() && !asked(log) && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      assertTrue(asked(log), "it never asked for the lock");
      deed.happen();
    }
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), told);
    assertEquals(List.of(), deployment.strangers(), told);
    for (int i = 0; i < FILES; i++) {
      assertTrue(Files.readString(deployment.file(i)).startsWith(deployment.before(i)), told);
    }
    return told;
  }

  /** The command, with a line in the log whenever it opens the lock. */
  private Command command(Path state, Path lock, Path log) throws IOException {
    List<String> strace =
        List.of(
            Programs.debian("strace").toString(),
            "-f",
            "-q",
            "-o",
            log.toString(),
            "-e",
            "trace=openat",
            "-P",
            lock.toString());
    List<String> words = List.of("apply", "--release", "2025.2", root().toString());
    return Archive.java(state, words).in(folder).after(strace);
  }

  private static boolean asked(Path log) throws IOException {
    return Files.exists(log) && Files.readString(log).contains("/lock");
  }
}
