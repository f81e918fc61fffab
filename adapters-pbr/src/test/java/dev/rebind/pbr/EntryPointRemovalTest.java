package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.road.Plan;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which entry points {@code --scripts remove} takes away. */
class EntryPointRemovalTest extends ServiceRig {
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
  void entryPointsGoFromAFileThatTheMetadataNames() {
    request = request.withRemove(true);
    spam()
        .file(
            "pyproject.toml",
            "[project]\ndynamic = ['entry-points']\n"
                + "[tool.setuptools.dynamic]\nentry-points = {file = 'entry_points.txt'}\n")
        .file(
            "entry_points.txt", "[wsgi_scripts]\n# it\nspam-wsgi = spam.app:make\n[x]\na = b:c\n");
    files.remove("setup.cfg");
    assertEquals("# it\n[x]\na = b:c\n", after(plan()).get("entry_points.txt"));
    write(plan());
    assertEquals(Map.of(), after(plan()));
  }

  @Test
  void anEntryPointOfAFileThatIsOnlyReadStays() {
    request = request.withRemove(true);
    spam()
        .file("setup.cfg", "[options]\nentry_points = file: packaging/entry_points.txt\n")
        .file("packaging/entry_points.txt", "[wsgi_scripts]\nspam-wsgi = spam.app:make\n");
    Plan plan = plan();
    assertTrue(after(plan).containsKey("spam/wsgi/api.py"));
    assertFalse(after(plan).containsKey("packaging/entry_points.txt"));
    assertTrue(plan.findings().toString().contains("lies elsewhere"), plan.findings().toString());
  }
}
