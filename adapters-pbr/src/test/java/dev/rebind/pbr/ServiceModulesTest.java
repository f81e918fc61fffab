package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ServiceModulesTest {
  private static final String LICENCE = "# Copyright 2020 Spam\n#\n# Licensed to you.\n# As is.\n";

  /** Each line of a .bind file is a script or a module: what a real format is to the road. */
  private static final class BindFiles implements BindingAdapter {
    @Override
    public String id() {
      return "bind";
    }

    @Override
    public Optional<Claim> claim(Head head) {
      return head.extension().equals("bind") ? Optional.of(Claim.file(head)) : Optional.empty();
    }

    @Override
    public Analysis analyse(Scope scope) {
      SourceText text = scope.text(scope.root()).orElseThrow();
      String word = text.text().strip();
      Binding binding =
          word.contains(":") ? Binding.Module.parse(word) : new Binding.Script(Value.literal(word));
      Site site = Site.of(new SiteId(text.path(), "line"), new Span(0, word.length()), binding);
      return new Analysis(List.of(site), List.of(), List.of(), List.of());
    }

    @Override
    public Rewrite rewrite(Scope scope, List<Flip> decided) {
      List<Change> changes = new ArrayList<>();
      for (Flip flip : decided) {
        if (!flip.kept()) {
          Edit edit = Edit.replace(flip.site().at(), flip.target().binding().toString());
          Change change = Change.edit("x", flip.site().path(), EditSet.of(edit), List.of(flip));
          changes.add(scope.root().contains("held") ? change.withReview() : change);
        }
      }
      return new Rewrite(changes, List.of());
    }
  }

  private final Map<String, String> files = new TreeMap<>();
  private ModuleRequest request = ModuleRequest.standard();

  private ServiceModulesTest file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** A project that declares one script of the package spam. */
  private ServiceModulesTest spam() {
    return file("setup.cfg", "[entry_points]\nwsgi_scripts =\n    spam-wsgi = spam.app:make\n")
        .file("spam/__init__.py", "")
        .file("spam/app.py", LICENCE + "\ndef make(conf=None, *args, **kw):\n    return 1\n");
  }

  private Plan plan() {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Rebind rebind = Rebind.of(Adapters.of(new BindFiles(), new PbrAdapter()));
    SourceTree tree = SourceTree.of(bytes, rebind.options(WalkOptions.of(List.of())));
    return ServiceModules.plan(rebind, tree, Settings.standard(), request);
  }

  /** The texts of the files that change, by path. */
  private static Map<String, String> after(Plan plan) {
    Map<String, String> after = new TreeMap<>();
    plan.files()
        .forEach(
            (path, file) -> after.put(path, file.after().map(SourceText::text).orElse("(gone)")));
    return after;
  }

  private void write(Plan plan) {
    after(plan)
        .forEach(
            (path, text) -> {
              if (text.equals("(gone)")) {
                files.remove(path);
              } else {
                files.put(path, text);
              }
            });
  }

  private static List<String> codes(Plan plan) {
    return plan.findings().stream().map(Finding::code).map(Code::id).toList();
  }

  private void refused(String code, String words) {
    Plan plan = plan();
    assertEquals(Map.of(), after(plan));
    List<String> said =
        plan.findings().stream()
            .filter(f -> f.code().id().equals(code))
            .map(Finding::message)
            .toList();
    assertFalse(said.isEmpty(), () -> plan.findings().toString());
    assertTrue(said.get(0).contains(words), said.get(0));
  }

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
  void theProjectsOwnUsersMoveInTheSamePlanAndTheEntryPointGoes() {
    request = request.withRemove(true);
    Plan plan = spam().file("etc/a.bind", "/bin/spam-wsgi\n").plan();
    assertEquals("spam.wsgi.api:application\n", after(plan).get("etc/a.bind"));
    assertEquals("[entry_points]\n", after(plan).get("setup.cfg"));
    assertTrue(plan.diff().contains("+from spam import app\n"), plan::diff);
  }

  @Test
  void aScriptThatSomethingStillBindsIsNeverRemoved() {
    request = request.withRemove(true);
    Plan plan = spam().file("etc/held.bind", "/bin/spam-wsgi\n").plan();
    assertFalse(after(plan).containsKey("setup.cfg"), () -> after(plan).toString());
    assertTrue(codes(plan).contains("RB615"), () -> plan.findings().toString());
    assertTrue(after(plan).containsKey("spam/wsgi/api.py"));
  }

  @Test
  void onlyTheLinesOfFreeScriptsGoAndCommentsStay() {
    request = request.withRemove(true);
    spam()
        .file(
            "setup.cfg",
            """
            [entry_points]
            console_scripts =
                spam = spam.main:main
            wsgi_scripts =
                # the API
                spam-wsgi = spam.app:make
                spam-eggs-wsgi = spam.app:make
            other = x
            """)
        .file("etc/held.bind", "/bin/spam-eggs-wsgi\n");
    assertEquals(
        """
        [entry_points]
        console_scripts =
            spam = spam.main:main
        wsgi_scripts =
            # the API
            spam-eggs-wsgi = spam.app:make
        other = x
        """,
        after(plan()).get("setup.cfg"));
    files.remove("etc/held.bind");
    assertEquals(
        """
        [entry_points]
        console_scripts =
            spam = spam.main:main
            # the API
        other = x
        """,
        after(plan()).get("setup.cfg"));
  }

  @Test
  void entryPointsGoFromTomlAndSetupPyToo() {
    request = request.withRemove(true);
    spam().files.remove("setup.cfg");
    file(
        "pyproject.toml",
        "[project.entry-points.wsgi_scripts]\nspam-wsgi = 'spam.app:make' # it\n\n[tool.x]\na = 1\n");
    assertEquals("\n[tool.x]\na = 1\n", after(plan()).get("pyproject.toml"));
    file(
        "pyproject.toml", "[project.entry-points]\nwsgi_scripts = { spam-wsgi='spam.app:make' }\n");
    assertEquals("[project.entry-points]\n", after(plan()).get("pyproject.toml"));
    files.remove("pyproject.toml");
    file(
        "setup.py",
        "setup(entry_points={\n  'wsgi_scripts': [\n    'spam-wsgi = spam.app:make',\n  ]})\n");
    assertEquals(
        "setup(entry_points={\n  'wsgi_scripts': [\n  ]})\n", after(plan()).get("setup.py"));
    file("setup.py", "setup(entry_points={'wsgi_scripts': ['spam-wsgi = spam.app:make']})\n");
    assertTrue(codes(plan()).contains("RB611"));
    assertFalse(after(plan()).containsKey("setup.py"));
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
    refused("RB607", "spam.wsgi.api is there, and another script has it by its name too");
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
  void aSecondRunWithTheSameWishesChangesNothingThoughTheEntryPointIsGone() {
    request = request.withModule("spam-wsgi", "spam.wsgi.server").withRemove(true);
    spam();
    write(plan());
    assertFalse(files.get("setup.cfg").contains("wsgi"), files.get("setup.cfg"));
    assertEquals(Map.of(), after(plan()));
  }

  @Test
  void nothingGoesFromAListThatIsNotUnderstoodInAll() {
    request = request.withRemove(true);
    spam()
        .file(
            "setup.cfg",
            "[options.entry_points]\na =\n  b = c\nwsgi_scripts = x = a:b, y = c:d\n  spam-wsgi = spam.app:make\n");
    Plan plan = plan();
    assertTrue(after(plan).containsKey("spam/wsgi/api.py"));
    assertFalse(after(plan).containsKey("setup.cfg"), () -> after(plan).toString());
    assertTrue(codes(plan).contains("RB611"), () -> plan.findings().toString());
    files.remove("setup.cfg");
    file(
        "pyproject.toml",
        "[project]\nname = 'x'\n[project.entry-points.wsgi_scripts]\nspam-wsgi = 'spam.app:make'\na.b = 'c:d'\n");
    assertFalse(after(plan()).containsKey("pyproject.toml"));
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
}
