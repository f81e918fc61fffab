package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void aRunThatTakesLongAfterTheWalkSaysSoOnATerminal() throws Exception {
    Files.writeString(folder.resolve("a.bind"), Rig.NOVA);
    survey(true, "rebind: 1 files seen, working out what they bind");
    String told = err.toString(StandardCharsets.UTF_8);
    assertTrue(told.endsWith("\r\033[K"), told);
  }

  @Test
  void nothingIsSaidWhereNobodyLooks() throws Exception {
    Files.writeString(folder.resolve("a.bind"), Rig.NOVA);
    survey(false, "");
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  /** Surveys with a plan that is not done before {@code awaited} was said. */
  private void survey(boolean terminal, String awaited) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Session session =
        new Session(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            folder,
            false,
            terminal);
    Typed typed = Typed.plain(List.of("check", ".")).orElseThrow();
    Surveyor.Planner slow =
        (rebind, tree, settings) -> {
          await(awaited);
          return rebind.plan(tree, settings);
        };
    new Surveyor(Request.of(typed), session, slow).survey();
  }

  private void await(String awaited) {
    for (int i = 0; i < 600 && !err.toString(StandardCharsets.UTF_8).contains(awaited); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    String told = err.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains(awaited), told);
  }
}
