package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import dev.rebind.resolve.Environment;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Plan;
import dev.rebind.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultiappTest {
  private static final String INI = "[uwsgi]\nwsgi-file = /opt/venv/bin/shop-wsgi\n";
  private static final Settings MAPPED =
      Settings.standard()
          .withThreads(1)
          .withMapping(new Mapping("shop-wsgi", Binding.Module.parse("shop.web:app")));

  @Test
  void whatMayBeADictIsTakenForOne() {
    for (String python :
        List.of(
            "applications = {}",
            "applications: dict = {'/': app}",
            "applications = table()",
            "from shop.table import applications",
            "try:\n    applications = {}\nexcept Exception:\n    pass",
            "a, applications = 1, {}",
            "def set():\n    global applications\n    applications = {}\n\nset()",
            "import uwsgi\nuwsgi.applications = {'': app}")) {
      assertTrue(Multiapp.may(python), python);
    }
  }

  @Test
  void whatIsPlainlyNoDictIsNot() {
    for (String python :
        List.of(
            "application = 1",
            "# applications = {}",
            "def applications():\n    pass",
            "class applications: pass",
            "import shop.applications as applications",
            "applications = ['/']",
            "applications = None",
            "def f():\n    applications = {}",
            "if __name__ == '__main__':\n    applications = {}",
            "other.applications = {}")) {
      assertFalse(Multiapp.may(python), python);
    }
  }

  @Test
  void theInstalledModuleIsLookedAtWhereNoneIsInTheTree() {
    assertEquals("", plan("applications = {'/': app}\n").diff());
    assertTrue(plan("app = 1\n").diff().contains("+module = shop.web:app"));
  }

  private static Plan plan(String installed) {
    Environment environment =
        new Environment() {
          @Override
          public Optional<Installed> look(Value path, Script script) {
            return Optional.empty();
          }

          @Override
          public Optional<SourceText> source(Value path, String module) {
            assertEquals("/opt/venv/bin/shop-wsgi shop.web", path.asLiteral().get() + " " + module);
            return Optional.of(SourceText.of("/opt/venv/shop/web.py", installed));
          }
        };
    return Rebind.standard()
        .withEnvironment(environment)
        .plan(Map.of("shop.ini", INI.getBytes(StandardCharsets.UTF_8)), MAPPED);
  }
}
