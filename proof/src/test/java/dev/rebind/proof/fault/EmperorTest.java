package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.serve.Page;
import dev.rebind.proof.serve.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Emperor over the folder: it reloads what was rewritten, and starts and ends nothing. */
class EmperorTest {
  private static final Path SCRIPT = Programs.of("pbr", "parlour-api-wsgi");
  private static final int VASSALS = 3;

  @TempDir Path folder;

  @Test
  void vassalsAreReloadedAndNoneIsBornOrBuried() throws Exception {
    Path vassals = Files.createDirectory(folder.resolve("vassals"));
    try (Served emperor =
        Served.start(port -> emperor(vassals, port), "/", folder.resolve("log"))) {
      Page before = emperor.get("/", Map.of());
      for (int i = 1; i < VASSALS; i++) {
        write(vassals.resolve("other-" + i + ".ini"), vassal("other-" + i + ".sock"));
      }
      await(emperor, VASSALS, "is ready to accept requests");
      Archive.rebind(
              folder.resolve("state"),
              "apply",
              "--map",
              "parlour-api-wsgi=parlour.wsgi.api:application",
              vassals.toString())
          .run()
          .orFail();
      assertTrue(Files.readString(vassals.resolve("first.ini")).contains("module = parlour.wsgi"));
      await(emperor, VASSALS, "[emperor] reload the uwsgi instance");
      await(emperor, 2 * VASSALS, "is ready to accept requests");
      assertEquals(before, emperor.get("/", Map.of()));
      String log = emperor.log();
      assertEquals(VASSALS, count(log, "has been spawned"), log);
      assertFalse(log.contains("removed uwsgi instance"), log);
      assertFalse(log.contains(".tmp"), log);
      Archive.rebind(folder.resolve("state"), "undo").run().orFail();
    }
  }

  private Command emperor(Path vassals, int port) {
    try {
      write(vassals.resolve("first.ini"), vassal("127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException("no vassal", e);
    }
    return Command.of(
            Programs.debian("uwsgi"),
            List.of("--emperor", vassals.toString(), "--emperor-freq", "1"))
        .in(folder);
  }

  private String vassal(String socket) {
    String option = socket.contains(":") ? "http-socket = " : "socket = ";
    return "[uwsgi]\nplugin = python3\nhome = "
        + Programs.set("pbr")
        + "\nwsgi-file = "
        + SCRIPT
        + "\nneed-app = true\n"
        + option
        + (socket.contains(":") ? socket : folder.resolve(socket))
        + "\n";
  }

  /** An Emperor counts in whole seconds, so a vassal is made to look older than it is. */
  private static void write(Path vassal, String text) throws IOException {
    Path hidden = Files.writeString(vassal.resolveSibling("new"), text);
    Files.setLastModifiedTime(hidden, FileTime.from(Instant.now().minusSeconds(60)));
    Files.move(hidden, vassal);
  }

  private static void await(Served emperor, int times, String word) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (count(emperor.log(), word) < times) {
      assertTrue(System.nanoTime() < end, "not said often enough: " + word + emperor.log());
      Thread.sleep(20);
    }
  }

  private static int count(String text, String word) {
    return text.split(Pattern.quote(word), -1).length - 1;
  }
}
