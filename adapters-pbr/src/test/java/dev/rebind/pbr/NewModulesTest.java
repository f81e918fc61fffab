package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.road.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which modules a project's scripts get. */
class NewModulesTest extends ServiceRig {
  @Test
  void aScriptGetsItsModuleAndTheModuleItsPackage() {
    Plan plan = spam().plan();
    assertEquals(
        Map.of(
            "spam/wsgi/__init__.py",
            "",
            "spam/wsgi/api.py",
            """
            # Licensed to you.
            # As is.

            \"""WSGI application of spam-wsgi.\"""

            import threading

            from spam import app

            application = None
            application_lock = threading.Lock()

            with application_lock:
                if application is None:
                    application = app.make()
            """),
        after(plan));
    assertEquals(List.of("RB601"), codes(plan));
    assertTrue(plan.findings().get(0).fix() != null, "a missing module is fixable");
  }

  @Test
  void aSecondRunChangesNothing() {
    file("releasenotes/notes/x.yaml", "---\n").file("etc/a.bind", "/bin/spam-wsgi");
    write(spam().plan());
    assertEquals(Map.of(), after(plan()));
    request = request.withRemove(true);
    write(plan());
    assertEquals(Map.of(), after(plan()));
    assertEquals("[entry_points]\n", files.get("setup.cfg"));
    assertEquals("spam.wsgi.api:application", files.get("etc/a.bind"));
  }

  @Test
  void aPlainModuleInTheWayIsRefusedOrMovedWhenAsked() {
    spam().file("spam/wsgi.py", "X = 1\n");
    refused("RB603", "--move makes it spam/wsgi/__init__.py");
    request = request.withMove(true);
    assertEquals("X = 1\n", after(plan()).get("spam/wsgi/__init__.py"));
    assertEquals("(gone)", after(plan()).get("spam/wsgi.py"));
    file("spam/wsgi.py", "from . import app\n");
    refused("RB603", "a relative import");
    file("spam/wsgi.py", "import os\nX = os.path.dirname(__file__)\n");
    refused("RB603", "__file__");
    file("spam/wsgi.py", "from spam import api\n");
    refused("RB603", "has a api of its own");
  }

  @Test
  void theUsersNameWinsAndAnUnknownScriptIsAnError() {
    request = request.withModule("spam-wsgi", "spam.cmd.server");
    Plan plan = spam().file("etc/a.bind", "/bin/spam-wsgi").plan();
    assertTrue(after(plan).containsKey("spam/cmd/server.py"));
    assertTrue(after(plan).containsKey("spam/cmd/__init__.py"));
    assertEquals("spam.cmd.server:application", after(plan).get("etc/a.bind"));
    request = ModuleRequest.standard().withModule("eggs", "spam.wsgi.eggs");
    assertThrows(IllegalArgumentException.class, this::plan);
  }

  @Test
  void aModuleOfAnotherNameThatCallsTheSameFactoryIsEnough() {
    spam()
        .file("spam/wsgi/__init__.py", "")
        .file("spam/wsgi/server.py", "from spam import app\napplication = app.make()\n")
        .file("etc/a.bind", "/bin/spam-wsgi");
    assertEquals(Map.of("etc/a.bind", "spam.wsgi.server:application"), after(plan()));
  }

  @Test
  void aFileInTheWayIsRefused() {
    spam().file("spam/wsgi/__init__.py", "").file("spam/wsgi/api.py", "application = None\n");
    refused("RB604", "no application at module level");
  }

  @Test
  void entryPointsThatCannotBeCalledAreRefused() {
    spam().file("spam/app.py", "def make(conf):\n    pass\n");
    refused("RB605", "without arguments");
    file("spam/app.py", "def make(*, conf):\n    pass\n");
    refused("RB605", "without arguments");
    file("spam/app.py", "async def make():\n    pass\n");
    refused("RB605", "coroutine");
    file("spam/app.py", "make = Flask('x')\n");
    refused("RB605", "can load spam.app:make as it is");
    file("spam/app.py", "def other():\n    pass\n");
    refused("RB605", "does not define make");
    files.remove("spam/app.py");
    refused("RB605", "spam.app is not in this tree");
  }

  @Test
  void entryPointsThatCanBeCalledAreTaken() {
    for (String app :
        List.of(
            "class make:\n    pass\n",
            "from x import make\n",
            "from x import *\n",
            "make = lambda: 1\n",
            "make = functools.partial(f, 1)\n",
            "def real():\n    pass\nmake = real\n",
            "@inject\ndef make(conf):\n    pass\n",
            "def make(a: dict[str, int] = {}, *b, c=1, **d) -> int:\n    pass\n")) {
      spam().file("spam/app.py", app);
      assertTrue(after(plan()).containsKey("spam/wsgi/api.py"), () -> app + plan().findings());
    }
  }

  @Test
  void aMethodOfAClassIsCalledAsOne() {
    spam()
        .file("setup.cfg", "[entry_points]\nwsgi_scripts =\n spam-wsgi = spam.app:Server.make\n")
        .file("spam/app.py", "class Server:\n    def make(cls): pass\n");
    assertTrue(
        after(plan())
            .get("spam/wsgi/api.py")
            .endsWith("        application = app.Server.make()\n"));
    file("spam/app.py", "x = 1\n");
    refused("RB605", "does not define Server");
  }

  @Test
  void twoScriptsWithOneFactoryGetAModuleEachOrOneForBoth() {
    spam()
        .file(
            "setup.cfg",
            "[entry_points]\nwsgi_scripts =\n spam-wsgi = spam.app:make\n spam-b = spam.app:make\n");
    Plan plan = plan();
    assertTrue(after(plan).containsKey("spam/wsgi/b.py"));
    assertTrue(codes(plan).contains("RB613"));
    request =
        request.withModule("spam-wsgi", "spam.wsgi.one").withModule("spam-b", "spam.wsgi.one");
    assertEquals(2, after(plan()).size());
  }

  @Test
  void twoFactoriesAreNotOneModule() {
    request =
        request.withModule("spam-wsgi", "spam.wsgi.one").withModule("spam-b", "spam.wsgi.one");
    spam()
        .file("spam/app.py", "def make(): pass\ndef b(): pass\n")
        .file(
            "setup.cfg",
            "[entry_points]\nwsgi_scripts =\n spam-wsgi = spam.app:make\n spam-b = spam.app:b\n");
    Plan plan = plan();
    assertTrue(codes(plan).contains("RB607"), () -> plan.findings().toString());
    assertTrue(after(plan).get("spam/wsgi/one.py").contains("app.make()"));
  }

  @Test
  void aScriptThatSharesItsNameWithARivalNeverGetsTheRivalsModule() {
    spam()
        .file("spam/app.py", "class Server: pass\ndef make(): pass\n")
        .file(
            "setup.cfg",
            "[entry_points]\nwsgi_scripts =\n spam-api-wsgi = spam.app:Server.make\n spam-wsgi = spam.app:make\n")
        .file("etc/a.bind", "/bin/spam-api-wsgi")
        .file("etc/b.bind", "/bin/spam-wsgi");
    Plan plan = plan();
    assertTrue(codes(plan).contains("RB607"), () -> plan.findings().toString());
    assertEquals("spam.wsgi.api:application", after(plan).get("etc/a.bind"));
    assertFalse(after(plan).containsKey("etc/b.bind"), () -> after(plan).toString());
    write(plan);
    refused("RB607", "spam.wsgi.api is the module of spam-api-wsgi already, which calls");
    request = request.withRemove(true);
    refused("RB607", "spam-wsgi would have its module by its name");
  }

  @Test
  void aModuleThatCallsAFunctionOfThatNameElsewhereIsNoSubstitute() {
    spam()
        .file(
            "setup.cfg",
            "[entry_points]\nwsgi_scripts =\n spam-wsgi = spam.app:make\n spam-cfn-wsgi = spam.cfn:make\n")
        .file("spam/cfn.py", "def make(): pass\n")
        .file("spam/wsgi/__init__.py", "")
        .file("spam/wsgi/api.py", "from spam import app\napplication = app.make()\n")
        .file("etc/a.bind", "/bin/spam-cfn-wsgi");
    assertEquals("spam.wsgi.cfn:application", after(plan()).get("etc/a.bind"));
    assertTrue(after(plan()).containsKey("spam/wsgi/cfn.py"), () -> after(plan()).toString());
  }

  @Test
  void oneScriptWithTwoFunctionsIsRefused() {
    spam().file("setup.py", "setup(entry_points={'wsgi_scripts': ['spam-wsgi = spam.app:other']})");
    refused("RB605", "declared with spam.app:make, and in setup.py with spam.app:other");
  }

  @Test
  void scriptsThatShareAModuleInTheReleasesMayBeGivenIt() {
    request =
        request
            .withModule("keystone-wsgi-admin", "keystone.wsgi.api")
            .withModule("keystone-wsgi-public", "keystone.wsgi.api");
    file("keystone/__init__.py", "")
        .file("keystone/server.py", "def admin(): pass\ndef public(): pass\n")
        .file(
            "setup.cfg",
            """
            [entry_points]
            wsgi_scripts =
                keystone-wsgi-admin = keystone.server:admin
                keystone-wsgi-public = keystone.server:public
            """)
        .file("etc/p.bind", "/bin/keystone-wsgi-public");
    Plan plan = plan();
    assertFalse(codes(plan).contains("RB607"), () -> plan.findings().toString());
    assertTrue(after(plan).get("keystone/wsgi/api.py").contains("server.public()"));
    assertEquals("keystone.wsgi.api:application", after(plan).get("etc/p.bind"));
    write(plan);
    assertEquals(Map.of(), after(plan()));
  }

  @Test
  void namespacePackagesAreEnteredAndPackagesWithoutInitRefused() {
    file("setup.cfg", "[entry_points]\nwsgi_scripts =\n x-spam-api = x.spam.app:make\n")
        .file("x/spam/__init__.py", "")
        .file("x/spam/app.py", "def make(): pass\n");
    assertTrue(after(plan()).containsKey("x/spam/wsgi/x_spam_api.py"), () -> "" + after(plan()));
    files.remove("x/spam/__init__.py");
    refused("RB606", "__init__.py");
  }

  @Test
  void badNamesAreRefused() {
    spam().file("setup.cfg", "[entry_points]\nwsgi_scripts =\n spam-import = spam.app:make\n");
    refused("RB607", "spam.wsgi.import is no name");
    spam();
    request = request.withModule("spam-wsgi", "eggs.wsgi.api");
    refused("RB607", "not in the service's package");
  }

  @Test
  void aReleaseNoteIsWrittenWhereTheProjectHasThem() {
    Plan plan = spam().file("releasenotes/notes/x.yaml", "---\n").plan();
    String note =
        after(plan).keySet().stream().filter(p -> p.startsWith("rel")).findFirst().orElseThrow();
    assertTrue(note.matches("releasenotes/notes/add-wsgi-modules-[0-9a-f]{16}\\.yaml"), note);
    String text = after(plan).get(note);
    assertTrue(text.startsWith("---\nfeatures:\n  - |\n    The WSGI application"), text);
    assertTrue(text.lines().allMatch(line -> line.length() < 80), text);
    assertEquals(after(plan), after(plan()));
  }

  @Test
  void handWrittenScriptsTextsAndListedPackagesAreSaid() {
    spam()
        .file(
            "setup.cfg",
            "[files]\nscripts = bin/spam-wsgi\n"
                + "[entry_points]\nwsgi_scripts =\n    spam-wsgi = spam.app:make\n")
        .file("pyproject.toml", "# wsgi_scripts\n[tool.setuptools]\npackages = ['spam']\n")
        .file("doc/install.rst", "Run spam-wsgi now, not spam-wsgi-old.\n")
        .file("releasenotes/source/old.rst", "spam-wsgi\n")
        .file("debian/spam.install", "usr/bin/spam-wsgi\n");
    List<String> codes = codes(plan());
    assertEquals(2, codes.stream().filter("RB609"::equals).count(), codes::toString);
    assertTrue(codes.contains("RB608") && codes.contains("RB610"), codes::toString);
  }

  @Test
  void aServiceOfTheCatalogueIsToldWhatReleasesHave() {
    file("setup.cfg", "[entry_points]\nwsgi_scripts =\n    nova-api-wsgi = nova.api.wsgi:init\n")
        .file("nova/__init__.py", "")
        .file("nova/api/wsgi.py", "def init(): pass\n");
    Plan plan = plan();
    assertTrue(after(plan).containsKey("nova/wsgi/api.py"));
    assertTrue(codes(plan).contains("RB612"));
    request = request.withModule("nova-api-wsgi", "nova.wsgi.osapi_compute");
    assertFalse(codes(plan()).contains("RB612"));
  }

  @Test
  void aDocumentationThatImportsEveryModuleIsSaid() {
    spam().file("doc/source/conf.py", "apidoc_module_dir = '../../spam'\n");
    assertTrue(codes(plan()).contains("RB616"));
    file(
        "doc/source/conf.py",
        "apidoc_module_dir = '../../spam'\napidoc_excluded_paths = ['wsgi/api.py']\n");
    assertFalse(codes(plan()).contains("RB616"));
  }

  @Test
  void aProjectBesideAnotherIsPlannedByItself() {
    spam()
        .file("lib/setup.cfg", "[entry_points]\nwsgi_scripts =\n    eggs-wsgi = eggs:make\n")
        .file("lib/eggs/__init__.py", "def make():\n    pass\n")
        .file("lib/etc/a.bind", "/bin/eggs-wsgi")
        .file("other/a.bind", "/bin/eggs-wsgi");
    Map<String, String> after = after(plan());
    assertTrue(after.get("lib/eggs/wsgi/api.py").contains("import eggs\n"), after::toString);
    assertTrue(after.get("lib/eggs/wsgi/api.py").contains("= eggs.make()"), after::toString);
    assertEquals("eggs.wsgi.api:application", after.get("lib/etc/a.bind"));
    assertFalse(after.containsKey("other/a.bind"), "a project speaks for its own files only");
    assertTrue(after.containsKey("spam/wsgi/api.py"));
  }

  @Test
  void aNameThatTheUserGivesHoldsInItsOwnProjectOnly() {
    request = request.withModule("spam-wsgi", "spam.wsgi.server");
    spam()
        .file("a/etc/a.bind", "/bin/spam-wsgi")
        .file("lib/setup.cfg", "[entry_points]\nwsgi_scripts =\n    spam-wsgi = eggs:make\n")
        .file("lib/eggs/__init__.py", "def make():\n    pass\n")
        .file("lib/eggs/wsgi.py", "")
        .file("lib/etc/a.bind", "/bin/spam-wsgi");
    Plan plan = plan();
    assertEquals("spam.wsgi.server:application", after(plan).get("a/etc/a.bind"));
    assertFalse(after(plan).containsKey("lib/etc/a.bind"), () -> after(plan).toString());
  }

  @Test
  void aFolderOfModulesWithoutInitIsNotHidden() {
    spam().file("spam/wsgi/__init__.py", "").file("spam/wsgi/api/v1.py", "");
    refused("RB604", "which the new module would hide");
  }

  @Test
  void aPlainModuleThatMakesTheCallIsTheScriptsModule() {
    spam().file("spam/wsgi.py", "from spam import app\napplication = app.make()\n");
    request = request.withRemove(true);
    assertEquals(Map.of("setup.cfg", "[entry_points]\n"), after(plan()));
    files.remove("spam/wsgi.py");
    file("spam/app.py", "def make(): pass\napplication = make()\n")
        .file("etc/a.bind", "/bin/spam-wsgi");
    assertEquals("spam.app:application", after(plan()).get("etc/a.bind"));
    for (String nothing :
        List.of(
            "application = None\n",
            "if __name__ == '__main__' or __name__.startswith('_mod'):\n    application = make()\n",
            "if __name__ == '__main__':\n    if x:\n        application = make()\n")) {
      file("spam/app.py", "def make(): pass\n" + nothing);
      assertEquals("spam.wsgi.api:application", after(plan()).get("etc/a.bind"), nothing);
    }
    file(
        "spam/app.py",
        "def make(): pass\nif __name__ != '__main__' or x:\n    application = make()\n");
    assertEquals("spam.app:application", after(plan()).get("etc/a.bind"));
    file("spam/app.py", "def make(): pass\napplication = None\n");
    assertEquals("spam.wsgi.api:application", after(plan()).get("etc/a.bind"));
  }

  @Test
  void packagesAreFoundWhereTheMetadataSaysThatTheyAre() {
    String group = "wsgi_scripts =\n    spam-wsgi = spam.app:make\n";
    for (Map.Entry<String, String> one :
        Map.of(
                "setup.cfg#1",
                "[options]\npackage_dir =\n    = lib\n[options.entry_points]\n" + group,
                "setup.cfg#2",
                "[files]\npackages_root = lib\n[entry_points]\n" + group,
                "setup.cfg#3",
                "[options.packages.find]\nwhere = lib\n[entry_points]\n" + group,
                "pyproject.toml#4",
                "[tool.setuptools.package-dir]\n'' = 'lib'\n"
                    + "[project.entry-points.wsgi_scripts]\nspam-wsgi = 'spam.app:make'\n",
                "setup.py#5",
                "setup(package_dir={'': 'lib'}, entry_points={'wsgi_scripts': ['spam-wsgi = spam.app:make']})")
            .entrySet()) {
      files.clear();
      file(one.getKey().substring(0, one.getKey().indexOf('#')), one.getValue())
          .file("lib/spam/__init__.py", "")
          .file("lib/spam/app.py", "def make(): pass\n");
      assertTrue(after(plan()).containsKey("lib/spam/wsgi/api.py"), one::getKey);
    }
  }
}
