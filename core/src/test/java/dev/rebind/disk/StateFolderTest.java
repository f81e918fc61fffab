package dev.rebind.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFolderTest {
  private static final Duration SHORT = Duration.ofMillis(60);

  @TempDir Path folder;

  @Test
  void aSecondRunIsToldThatAnotherIsAtWork() throws IOException {
    Place place = new Place(folder);
    place.write("a.ini", "old");
    try (StateFolder held = StateFolder.lock(new RealDisk(), place.state, SHORT)) {
      assertTrue(Files.exists(held.path().resolve("lock")));
      Outcome outcome = place.apply(place.modify("a.ini", "old", "new"));
      Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
      assertEquals(Problem.Kind.LOCKED, failed.problems().get(0).kind());
      assertEquals("old", place.text("a.ini"));
    }
    assertInstanceOf(Outcome.Done.class, place.apply(place.modify("a.ini", "old", "new")));
  }

  @Test
  void aRunWaitsForOneThatEndsSoon() throws IOException {
    Path state = folder.resolve("state");
    StateFolder held = StateFolder.lock(new RealDisk(), state, SHORT);
    CompletableFuture<Path> second =
        CompletableFuture.supplyAsync(
            () -> {
              try (StateFolder taken =
                  StateFolder.lock(new RealDisk(), state, Duration.ofSeconds(20))) {
                return taken.path();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    held.close();
    assertEquals(state.toRealPath(), second.join());
  }

  @Test
  void aStateFolderOfAnotherUserOrOpenToOthersIsRefused() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.setAttribute(foreign, "unix:uid", 77);
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setAttribute(open, "unix:mode", 0777);
    Path file = Files.createFile(folder.resolve("file"));
    for (Path bad : new Path[] {foreign, open, file}) {
      FileFault fault =
          assertThrows(
              FileFault.class, () -> StateFolder.lock(new RealDisk(), bad, SHORT), bad.toString());
      assertEquals(Problem.Kind.JOURNAL, fault.problem().kind(), bad.toString());
    }
  }

  @Test
  void theStateFolderFollowsXdgAndIgnoresARelativeOne() {
    Path home = Path.of("/home/ada");
    assertEquals(
        Path.of("/var/s/rebind"),
        ApplyOptions.userStateDir(Map.of("XDG_STATE_HOME", "/var/s"), home));
    Path usual = Path.of("/home/ada/.local/state/rebind");
    assertEquals(usual, ApplyOptions.userStateDir(Map.of(), home));
    assertEquals(usual, ApplyOptions.userStateDir(Map.of("XDG_STATE_HOME", "s"), home));
  }
}
