package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.UwsgiOracle;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.serve.Page;
import dev.rebind.proof.serve.Served;
import dev.rebind.proof.serve.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small package, built by the real pbr: its script and its module are the same application. */
class SampleTest {
  private static final Path SCRIPT = Programs.of("pbr", "parlour-api-wsgi");
  private static final String MODULE = "parlour.wsgi.api:application";
  private static final String FACTORY = "parlour.api.app:init_application()";

  @TempDir Path folder;

  @Test
  void pbrMakesAScriptThatCallsTheFactory() throws IOException {
    String script = Files.readString(SCRIPT);
    assertTrue(script.contains("#PBR Generated from 'wsgi_scripts'"), script);
    assertTrue(script.contains("from parlour.api.app import init_application"), script);
  }

  @Test
  void uwsgiServesTheSameFromScriptModuleAndFactory() throws IOException {
    List<Page> script = uwsgi("wsgi-file = " + SCRIPT);
    assertEquals(200, script.get(0).status());
    assertEquals("{\"greeting\": \"well met\", \"versions\": [\"v1\"]}\n", script.get(0).body());
    assertEquals(404, script.get(2).status());
    assertEquals(script, uwsgi("module = " + MODULE));
    assertEquals(script, uwsgi("module = " + FACTORY));
  }

  @Test
  void gunicornServesTheSameFromModuleAndFactory() throws IOException {
    List<Page> script = uwsgi("wsgi-file = " + SCRIPT);
    assertEquals(script, gunicorn(MODULE));
    assertEquals(script, gunicorn(FACTORY));
  }

  @Test
  void gunicornCannotLoadTheScript() throws IOException {
    Files.writeString(folder.resolve("gunicorn.conf.py"), "wsgi_app = \"" + SCRIPT + "\"\n");
    assertTrue(
        Served.failing(Servers.gunicorn("pbr", folder), folder.resolve("log"))
            .contains("ModuleNotFoundError"));
  }

  @Test
  void uwsgiGivesUpOnAModuleThatIsNotThere() throws IOException {
    Path ini = ini("module = parlour.wsgi.absent:application");
    assertTrue(
        Served.failing(Servers.uwsgi("pbr", ini), folder.resolve("log")).contains("GAME OVER"));
  }

  private List<Page> uwsgi(String binding) throws IOException {
    Path ini = ini(binding);
    assertEquals(1, UwsgiOracle.debian().ask(ini).shown().chain().size());
    return pages(Servers.uwsgi("pbr", ini));
  }

  private List<Page> gunicorn(String application) throws IOException {
    Files.writeString(folder.resolve("gunicorn.conf.py"), "wsgi_app = \"" + application + "\"\n");
    return pages(Servers.gunicorn("pbr", folder));
  }

  private Path ini(String binding) throws IOException {
    return Files.writeString(
        folder.resolve("parlour.ini"), "[uwsgi]\n" + binding + "\nmaster = true\nprocesses = 1\n");
  }

  private List<Page> pages(IntFunction<Command> server) {
    IntFunction<Command> greeting =
        port -> server.apply(port).with(Map.of("PARLOUR_GREETING", "well met"));
    try (Served served = Served.start(greeting, "/", folder.resolve("log"))) {
      return List.of(
          served.get("/", Map.of()),
          served.get("/v1/request?a=b%20c", Map.of()),
          served.get("/nothing", Map.of()));
    }
  }
}
