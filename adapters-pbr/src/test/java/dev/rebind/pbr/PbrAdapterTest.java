package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.spi.Analysis;
import dev.rebind.testkit.TextScope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PbrAdapterTest {
  private static Analysis analyse(String... pathsAndTexts) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new PbrAdapter().analyse(new TextScope("", files));
  }

  private static String facts(String... pathsAndTexts) {
    StringBuilder out = new StringBuilder();
    for (Fact fact : analyse(pathsAndTexts).facts()) {
      if (fact instanceof Fact.ScriptDeclared declared) {
        out.append(declared.script()).append('=').append(declared.factory()).append(' ');
      } else if (fact instanceof Fact.ModuleDefined defined) {
        out.append(defined.module()).append(':').append(defined.attribute()).append(' ');
      }
    }
    return out.toString().strip();
  }

  @Test
  void pbrsSectionIsReadInAnyCaseAndWithDashes() {
    String want = "a-wsgi=a.b:c";
    assertEquals(want, facts("setup.cfg", "[entry_points]\nwsgi_scripts =\n  a-wsgi = a.b:c\n"));
    assertEquals(want, facts("setup.cfg", "[entry_points]\nWSGI-Scripts = a-wsgi = a.b:c\n"));
    assertEquals("", facts("setup.cfg", "[options.entry_points]\nWSGI-Scripts = a-wsgi = a.b:c\n"));
    assertEquals("", facts("setup.cfg", "[entry_points]\nconsole_scripts = a-wsgi = a.b:c\n"));
  }

  @Test
  void twoPercentSignsAreOneAndEveryOtherIsAReference() {
    String cfg = "[entry_points]\nwsgi_scripts =\n  a%%b = a.b:c\n";
    assertEquals("a%b=a.b:c", facts("setup.cfg", cfg));
    assertEquals("", facts("setup.cfg", cfg.replace("%%", "%%%")));
  }

  @Test
  void whatEverySectionTakesIsAFinding() {
    Analysis analysis =
        analyse("setup.cfg", "[DEFAULT]\nwsgi_scripts =\n a = b:c\n[entry_points]\n");
    assertEquals(List.of(), analysis.facts());
    assertEquals(List.of("RB602"), codes(analysis));
  }

  @Test
  void setuptoolsSectionTakesCommasOnOneLine() {
    assertEquals(
        "a=b:c d=e.f:G.h",
        facts("setup.cfg", "[options.entry_points]\nwsgi_scripts = a = b:c, d = e.f:G.h\n"));
    assertEquals("", facts("setup.cfg", "[options.entry_points]\nwsgi_scripts =\n  a = b:c,\n"));
  }

  @Test
  void aKeyThatIsReadInTwoWaysIsAFinding() {
    for (String text :
        List.of(
            "[options.entry_points]\nwsgi-scripts =\n  a = b:c\n",
            "[options.entry_points]\nWSGI_scripts =\n  a = b:c\n",
            "[entry_points]\nwsgi-scripts =\n  a = b:c\nwsgi_scripts =\n")) {
      Analysis analysis = analyse("setup.cfg", text);
      assertEquals(List.of(), analysis.facts());
      assertEquals("RB602", codes(analysis).get(0));
    }
  }

  @Test
  void everyFormOfTomlTablesIsRead() {
    String want = "a=b:c";
    assertEquals(want, facts("pyproject.toml", "[project.entry-points.wsgi_scripts]\na = 'b:c'\n"));
    assertEquals(
        want, facts("pyproject.toml", "[project.entry-points]\nwsgi_scripts = {a = \"b:c\"}\n"));
    assertEquals(want, facts("pyproject.toml", "[project]\nentry-points.wsgi_scripts.a = 'b:c'\n"));
    assertEquals(want, facts("pyproject.toml", "project.entry-points = {wsgi_scripts={a='b:c'}}"));
  }

  @Test
  void setupPyIsReadInItsLiteralFormOnly() {
    assertEquals(
        "a=b:c d=e:f",
        facts("setup.py", "setup(entry_points={'wsgi_scripts': ['a = b:c', \"d=e:f\",],})\n"));
    Analysis computed = analyse("setup.py", "setup(entry_points={'wsgi_scripts': SCRIPTS})\n");
    assertEquals(List.of(), computed.facts());
    assertEquals(List.of("RB602"), codes(computed));
  }

  @Test
  void brokenDeclarationsAreFindingsAndTheOthersStay() {
    Analysis analysis =
        analyse(
            "setup.cfg", "[entry_points]\nwsgi_scripts =\n  a = b:c\n  d\n  e = %(f)s\n  g = h\n");
    assertEquals(1, analysis.facts().size());
    assertEquals(List.of("RB602", "RB602", "RB602"), codes(analysis));
    assertEquals(
        List.of("RB602"), codes(analyse("setup.cfg", "x\n[entry_points]\nwsgi_scripts =\n")));
    assertEquals(List.of(), codes(analyse("setup.cfg", "x\nno scripts\n")));
  }

  @Test
  void modulesOfThePackageAreFactsWhereTheyDefineAnApplication() {
    String cfg = "[entry_points]\nwsgi_scripts =\n  a-wsgi = a.b:c\n";
    assertEquals(
        "a-wsgi=a.b:c a.wsgi.api:application",
        facts(
            "setup.cfg",
            cfg,
            "a/__init__.py",
            "",
            "a/wsgi/__init__.py",
            "application = None\n",
            "a/wsgi/api.py",
            "application = None\nwith lock:\n    application = make()\n",
            "a/wsgi/main.py",
            "if __name__ == '__main__':\n    application = make()\n"));
    assertEquals(
        "a-wsgi=a.b:c a.wsgi:application",
        facts("setup.cfg", cfg, "src/a/__init__.py", "", "src/a/wsgi.py", "application = make()"));
  }

  @Test
  void aModuleThatMakesAnothersCallIsNotTheOneOfItsName() {
    String cfg = "[entry_points]\nwsgi_scripts =\n  a-wsgi = a.app:make\n  a-b = a.app:b\n";
    String module = "from a import app\napplication = app.%s()\n";
    assertEquals(
        "a-wsgi=a.app:make a-b=a.app:b",
        facts("setup.cfg", cfg, "a/__init__.py", "", "a/wsgi/api.py", module.formatted("b")));
    assertEquals(
        "a-wsgi=a.app:make a-b=a.app:b a.wsgi.api:application",
        facts("setup.cfg", cfg, "a/__init__.py", "", "a/wsgi/api.py", module.formatted("make")));
  }

  @Test
  void theCataloguesModuleIsLookedForWhereverItIs() {
    assertEquals(
        "trove-wsgi=trove.cmd.app_wsgi:main trove.cmd.app_wsgi:application",
        facts(
            "setup.cfg",
            "[entry_points]\nwsgi_scripts =\n  trove-wsgi = trove.cmd.app_wsgi:main\n",
            "trove/__init__.py",
            "",
            "trove/cmd/app_wsgi.py",
            "application = make()\n"));
  }

  private static List<String> codes(Analysis analysis) {
    return analysis.findings().stream().map(Finding::code).map(Object::toString).toList();
  }
}
