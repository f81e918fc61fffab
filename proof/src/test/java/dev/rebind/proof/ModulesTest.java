package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import dev.rebind.proof.serve.Page;
import dev.rebind.proof.serve.Served;
import dev.rebind.proof.serve.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The module that {@code rebind modules} makes for a package without one, built and installed by
 * the real pbr, answers as the script does.
 */
class ModulesTest {
  private static final Path SCRIPT = Programs.of("pbr", "parlour-api-wsgi");

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void aPackageThatHasAScriptOnly() throws IOException {
    project = folder.resolve("parlour");
    Path sample = Programs.module().resolve("sample");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = project.resolve(sample.relativize(file).toString());
        if (!to.startsWith(project.resolve("parlour/wsgi")) && !to.toString().endsWith(".pyc")) {
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    Files.createDirectories(project.resolve("etc"));
    Files.writeString(project.resolve("etc/parlour.ini"), "[uwsgi]\nwsgi-file = " + SCRIPT + "\n");
    assertFalse(Files.exists(project.resolve("parlour/wsgi")));
  }

  @Test
  void theGeneratedModuleAnswersByteForByteAsTheScript() throws IOException {
    List<Page> script = uwsgi("wsgi-file = " + SCRIPT);
    assertEquals(200, script.get(0).status());
    modules("--apply").orFail();
    assertEquals(
        "[uwsgi]\nmodule = parlour.wsgi.api:application\n",
        Files.readString(project.resolve("etc/parlour.ini")));
    Path installed = installed();
    String module = "pythonpath = " + installed + "\nmodule = parlour.wsgi.api:application";
    assertEquals(script, uwsgi(module));
    assertEquals(script, gunicorn(installed));
  }

  @Test
  void aSecondRunChangesNothing() {
    modules("--apply").orFail();
    Ran again = modules();
    assertEquals(0, again.exit(), again.err());
    assertEquals("", again.out());
  }

  @Test
  void withoutItsEntryPointPbrMakesNoScript() throws IOException {
    modules("--scripts", "remove", "--apply").orFail();
    Path installed = installed();
    assertTrue(Files.exists(installed.resolve("parlour/wsgi/api.py")));
    assertFalse(Files.exists(installed.resolve("bin/parlour-api-wsgi")));
  }

  private Ran modules(String... options) {
    List<String> words = new ArrayList<>(List.of("modules"));
    words.addAll(List.of(options));
    return Archive.rebind(folder.resolve("state"), words).in(project).run();
  }

  /** The project as pbr packs it, in a folder of its own. */
  private Path installed() {
    Path target = folder.resolve("installed");
    Command.of(
            Programs.of("tools", "uv"),
            List.of(
                "pip",
                "install",
                "--quiet",
                "--offline",
                "--no-deps",
                "--no-build-isolation",
                "--python",
                Programs.of("pbr", "python").toString(),
                "--target",
                target.toString(),
                project.toString()))
        .with(Map.of("PBR_VERSION", "1.0.0", "HOME", folder.toString()))
        .run()
        .orFail();
    return target;
  }

  private List<Page> uwsgi(String binding) throws IOException {
    Path ini =
        Files.writeString(
            folder.resolve("parlour.ini"),
            "[uwsgi]\n" + binding + "\nmaster = true\nprocesses = 1\n");
    return pages(Servers.uwsgi("pbr", ini));
  }

  private List<Page> gunicorn(Path installed) throws IOException {
    Files.writeString(
        folder.resolve("gunicorn.conf.py"),
        "pythonpath = \"%s\"\nwsgi_app = \"parlour.wsgi.api:application\"\n".formatted(installed));
    return pages(Servers.gunicorn("pbr", folder));
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
