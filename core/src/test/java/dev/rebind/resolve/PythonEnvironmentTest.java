package dev.rebind.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Value;
import dev.rebind.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEnvironmentTest {
  private static final Script SCRIPT = Catalogue.bundled().script("nova-api-wsgi").orElseThrow();

  @Test
  void aPathThatNoSystemCanHaveNamesNoEnvironment() {
    assertEquals(
        Optional.empty(),
        new PythonEnvironment(null).look(Value.literal("/opt/\0/bin/nova-api-wsgi"), SCRIPT));
  }

  @Test
  void aModulesSourceIsFoundWhereItIsInstalled(@TempDir Path venv) throws IOException {
    Path packages = venv.resolve("lib/python3.11/site-packages");
    Files.createDirectories(packages.resolve("shop/web"));
    Files.createDirectories(venv.resolve("bin"));
    Files.writeString(packages.resolve("shop/api.py"), "api = 1\n");
    Files.writeString(packages.resolve("shop/web/__init__.py"), "web = 1\n");
    Value script = Value.literal(venv + "/bin/shop-wsgi");
    Environment byPath = new PythonEnvironment(null);
    Environment named = new PythonEnvironment(venv);
    assertEquals(Optional.of("api = 1\n"), text(byPath, script, "shop.api"));
    assertEquals(Optional.of("web = 1\n"), text(byPath, script, "shop.web"));
    assertEquals(Optional.of("api = 1\n"), text(named, Value.literal("shop-wsgi"), "shop.api"));
    assertEquals(Optional.empty(), text(byPath, Value.literal("/nowhere/bin/x"), "shop.api"));
    assertEquals(Optional.empty(), text(named, script, "shop.other"));
    assertEquals(Optional.empty(), text(named, script, "../shop/api"));
  }

  private static Optional<String> text(Environment environment, Value script, String module) {
    return environment.source(script, module).map(SourceText::text);
  }
}
