package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.UwsgiOracle;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.serve.Page;
import dev.rebind.proof.serve.Served;
import dev.rebind.proof.serve.Servers;
import dev.rebind.proof.serve.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real OpenStack services answer the same, served by their script and by their module. */
class ServicesTest {
  @TempDir Path state;

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
  void scriptAndModuleServeTheSamePages(String name) throws IOException {
    Service service = Service.prepared(name, state);
    String ini = Files.readString(service.ini());
    assertEquals(
        List.of("file " + service.script() + ":application"),
        UwsgiOracle.debian().ask(service.ini()).shown().chain());
    List<Page> script = pages(service, Servers.uwsgi(service.release(), service.ini()), "script");

    Files.writeString(service.ini(), bound(ini, service, service.module()));
    assertEquals(
        List.of("module " + service.module()),
        UwsgiOracle.debian().ask(service.ini()).shown().chain());
    assertEquals(script, pages(service, Servers.uwsgi(service.release(), service.ini()), "module"));

    if (service.absent().isPresent()) {
      Files.writeString(service.ini(), bound(ini, service, service.absent().get()));
      assertTrue(
          Served.failing(
                  environment(service, Servers.uwsgi(service.release(), service.ini())),
                  state.resolve("absent.log"))
              .contains("GAME OVER"));
    } else {
      Files.writeString(
          state.resolve("gunicorn.conf.py"), "wsgi_app = \"" + service.module() + "\"\n");
      assertEquals(script, pages(service, Servers.gunicorn(service.release(), state), "gunicorn"));
    }
  }

  private List<Page> pages(Service service, IntFunction<Command> server, String name) {
    try (Served served =
        Served.start(environment(service, server), service.ready(), state.resolve(name + ".log"))) {
      List<Page> pages = new ArrayList<>();
      for (String path : service.pages()) {
        pages.add(served.get(path, service.headers()));
      }
      return pages;
    }
  }

  private static IntFunction<Command> environment(Service service, IntFunction<Command> server) {
    return port -> server.apply(port).with(service.environment()).in(service.state());
  }

  private static String bound(String ini, Service service, String module) {
    String changed =
        ini.replaceFirst("wsgi-file( ?= ?)\\Q" + service.script() + "\\E", "module$1" + module);
    assertFalse(changed.equals(ini), ini);
    return changed;
  }
}
