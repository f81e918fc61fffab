package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.UwsgiOracle;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Ran;
import dev.rebind.proof.program.Rebind;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.proof.serve.Page;
import dev.rebind.proof.serve.Served;
import dev.rebind.proof.serve.Servers;
import dev.rebind.proof.serve.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real OpenStack services answer the same before and after {@code rebind apply}. */
@Execution(ExecutionMode.CONCURRENT)
class ServicesTest {
  @TempDir Path state;
  @TempDir Path home;

  /** All of them, or those of {@code -Drebind.proof.only=glance,heat}. */
  static List<String> services() {
    String only = System.getProperty("rebind.proof.only", "");
    List<String> wanted = List.of(only.split(","));
    return Service.names().stream()
        .filter(name -> only.isEmpty() || wanted.contains(name))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceServesTheSamePagesAfterItsIniIsRewritten(String name) throws IOException {
    Service service = Service.prepared(name, state);
    String before = ini(service);
    assertBound(service, "file " + service.script() + ":application");
    List<Page> script = uwsgi(service, "script");

    String module = rewritten(service, before);
    assertBound(service, "module " + service.module());
    assertEquals(script, uwsgi(service, "module"));

    if (service.absent().isPresent()) {
      assertAbsent(service, module);
    } else {
      Files.writeString(
          state.resolve("gunicorn.conf.py"), "wsgi_app = \"" + service.module() + "\"\n");
      assertEquals(script, pages(service, Servers.gunicorn(service.release(), state), "gunicorn"));
    }
    write(service, module);
    rebind("undo").orFail();
    assertEquals(before, ini(service));
    Tally.add(
        Row.SERVICES,
        service.absent().isPresent() ? "by a factory, where no module is" : "by their module",
        1);
  }

  /** The ini that {@code rebind apply} makes, which differs in the binding and nothing else. */
  private String rewritten(Service service, String before) throws IOException {
    List<String> command = new ArrayList<>(List.of("apply", "--review"));
    if (service.absent().isPresent()) {
      rebind("apply", "--review", service.ini().toString()).orFail();
      assertEquals(before, ini(service), "a release without the module is left alone");
      command.add("--factory");
    }
    command.add(service.ini().toString());
    Ran ran = rebind(command.toArray(String[]::new)).orFail();
    String expected =
        Pattern.compile("wsgi-file( ?= ?)" + Pattern.quote(service.script()))
            .matcher(before)
            .replaceFirst("module$1" + service.module());
    assertEquals(expected, ini(service), ran.out() + ran.err());
    return expected;
  }

  /** The module of later releases makes this one's server give up, so the refusal was right. */
  private void assertAbsent(Service service, String module) throws IOException {
    write(service, module.replace(service.module(), service.absent().orElseThrow()));
    Path log = state.resolve("absent.log");
    IntFunction<Command> server = Servers.uwsgi(service.release(), service.ini());
    assertTrue(Served.failing(within(service, server), log).contains("GAME OVER"));
  }

  private static void assertBound(Service service, String binding) {
    assertEquals(List.of(binding), UwsgiOracle.debian().ask(service.ini()).shown().chain());
    assertEquals(List.of(binding), UwsgiOracle.newest().ask(service.ini()).shown().chain());
  }

  private List<Page> uwsgi(Service service, String name) {
    return pages(service, Servers.uwsgi(service.release(), service.ini()), name);
  }

  private List<Page> pages(Service service, IntFunction<Command> server, String name) {
    Path log = state.resolve(name + ".log");
    try (Served served = Served.start(within(service, server), service.ready(), log)) {
      return service.pages().stream().map(path -> served.get(path, service.headers())).toList();
    }
  }

  private static IntFunction<Command> within(Service service, IntFunction<Command> server) {
    return port -> server.apply(port).with(service.environment()).in(service.state());
  }

  private Ran rebind(String... arguments) {
    return Rebind.run(state, home, List.of(arguments));
  }

  private static String ini(Service service) throws IOException {
    return Files.readString(service.ini(), StandardCharsets.ISO_8859_1);
  }

  private static void write(Service service, String text) throws IOException {
    Files.writeString(service.ini(), text, StandardCharsets.ISO_8859_1);
  }
}
