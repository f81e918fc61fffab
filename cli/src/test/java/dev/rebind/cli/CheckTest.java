package dev.rebind.cli;

import static dev.rebind.cli.Rig.MOVED;
import static dev.rebind.cli.Rig.NOVA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir private Path temp;

  @Test
  void everyBindingIsReportedWithItsPlaceItsLineAndItsReason() {
    Rig rig =
        new Rig(temp)
            .file(
                "roles/a.bind",
                """
                # wsgi
                bind nova = /srv/bin/nova-api-wsgi
                bind done = keystone.wsgi.api:application
                bind other = /srv/bin/other-wsgi
                """);
    assertEquals(
        """
        exit 1
        roles/a.bind:2:13: RB101 /srv/bin/nova-api-wsgi becomes nova.wsgi.osapi_compute:application, says the catalogue (release 2025.2 Flamingo, from --release); needs nova >= 30.0.0 (2024.2 Dalmatian).
          2 | bind nova = /srv/bin/nova-api-wsgi
            |             ^^^^^^^^^^^^^^^^^^^^^^
        roles/a.bind:3:13: ok: keystone.wsgi.api:application is what it should be (release 2025.2 Flamingo, from --release).
          3 | bind done = keystone.wsgi.api:application
            |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        roles/a.bind:4:14: RB105 No service is known by the script /srv/bin/other-wsgi. If it has a module, name it with --map other-wsgi=module:attribute.
          4 | bind other = /srv/bin/other-wsgi
            |              ^^^^^^^^^^^^^^^^^^^

        3 bindings in 1 file: 1 moves, 1 already a module path, 1 not a known service.
        needs nova >= 30.0.0 (2024.2 Dalmatian)
        'rebind diff' shows the changes, 'rebind apply' writes them.
        """,
        rig.run("check", "roles", "--release", "2025.2").all());
  }

  @Test
  void withoutAReleaseNothingOfTheCatalogueIsWritten() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    Rig.Answer check = rig.run("check");
    assertTrue(check.out().contains("a.bind:1:13: RB104 "), check.out());
    assertEquals("", rig.run("diff").out());
    rig.run("apply");
    assertEquals(NOVA, rig.text("a.bind"));
  }

  @Test
  void aReleaseOfOneServiceIsForThatServiceAlone() {
    Rig rig = new Rig(temp).file("a.bind", NOVA + "bind k = /srv/bin/keystone-wsgi-public\n");
    String out = rig.run("check", "--release", "nova=32.0.0").out();
    assertTrue(out.contains(":1:13: RB101 "), out);
    assertTrue(out.contains(":2:10: RB104 "), out);
  }

  @Test
  void aMappingOfTheUserWinsAndTheOutputSaysSo() {
    Rig rig = new Rig(temp).file("a.bind", "bind x = /srv/bin/other-wsgi\n");
    String out = rig.run("check", "--map", "other-wsgi=other.wsgi:app").out();
    assertTrue(out.contains("becomes other.wsgi:app, says your mapping of other-wsgi"), out);
  }

  @Test
  void secretsAreMaskedInTheLineAndTheCaretStaysUnderThePlace() {
    Rig rig =
        new Rig(temp).file("a.bind", "bind nova = /srv/bin/nova-api-wsgi password=hunter2 x\n");
    String out = rig.run("check", "--release", "2025.2").out();
    assertFalse(out.contains("hunter2"), out);
    assertTrue(out.contains("nova-api-wsgi password=" + Secrets.MASK + "\n"), out);
    String json = rig.run("check", "--release", "2025.2", "--format", "json").out();
    assertFalse(json.contains("hunter2"), json);
  }

  @Test
  void aFileCannotSteerTheTerminal() {
    Rig rig = new Rig(temp).file("a.bind", "bind nova = /srv/bin/nova-api-wsgi \033[31m\u202e\n");
    String out = rig.run("check", "--release", "2025.2").out();
    assertFalse(out.contains("\033"), out);
    assertFalse(out.contains("\u202e"), out);
  }

  @Test
  void colourIsForTerminalsAndNoColorTurnsItOff() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    assertFalse(rig.run("check").out().contains("\033["));
    rig.onTerminal();
    assertTrue(rig.run("check").out().contains("\033["));
    rig.environment("TERM", "dumb");
    assertFalse(rig.run("check").out().contains("\033["));
    rig.environment("TERM", "xterm");
    assertTrue(rig.run("check").out().contains("\033["));
    rig.environment("NO_COLOR", "1");
    assertFalse(rig.run("check").out().contains("\033["));
  }

  @Test
  void standardInputIsReadUnderTheNameGiven() {
    Rig rig = new Rig(temp).input(NOVA);
    Rig.Answer answer =
        rig.run("check", "-", "--stdin-filename", "roles/x.bind", "--release", "2025.2");
    assertEquals(1, answer.code());
    assertTrue(answer.out().startsWith("roles/x.bind:1:13: RB101 "), answer.out());
  }

  @Test
  void pathsAreShownFromTheCurrentFolder() {
    Rig rig = new Rig(temp).file("roles/nova/a.bind", NOVA);
    Path roles = rig.folder.resolve("roles");
    assertTrue(rig.runIn(roles, "check").out().startsWith("nova/a.bind:1:13: "));
    assertTrue(rig.runIn(roles, "check", "nova/a.bind").out().startsWith("nova/a.bind:1:13: "));
    String elsewhere = rig.runIn(temp.resolve("state").getParent(), "check", "deploy").out();
    assertTrue(elsewhere.contains("roles/nova/a.bind:1:13: "), elsewhere);
    Path other = rig.folder("other");
    String outside = rig.runIn(other, "check", "../roles").out();
    assertTrue(outside.startsWith(rig.folder.resolve("roles/nova/a.bind") + ":1:13: "), outside);
  }

  @Test
  void ignoreRulesCountUnlessTheyAreNotWanted() {
    Rig rig = new Rig(temp).file(".gitignore", "old/\n").file("old/a.bind", NOVA);
    rig.file(".git/HEAD", "");
    assertTrue(rig.run("check").out().contains("No bindings"));
    assertTrue(rig.run("check", "--no-ignore").out().contains("old/a.bind:1:13: "));
  }

  @Test
  void theReviewFileAboveAPathNamesTheRelease() {
    Rig rig = new Rig(temp).file(".gitreview", "[gerrit]\ndefaultbranch=stable/2025.2\n");
    rig.file("roles/nova/a.bind", NOVA);
    for (Path from : new Path[] {rig.folder, rig.folder.resolve("roles")}) {
      String path = from.relativize(rig.folder.resolve("roles/nova")).toString();
      String out = rig.runIn(from, "check", path).out();
      assertTrue(out.contains("RB101") && out.contains("from .gitreview"), from + ":\n" + out);
    }
  }

  @Test
  void anInstalledEnvironmentThatIsNamedDecides() throws IOException {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    Path packages = rig.folder("venv/lib/python3.12/site-packages");
    Files.createDirectories(packages.resolve("nova-29.0.0.dist-info"));
    String out = rig.run("check", "--release", "2025.2", "--python-env", "venv").out();
    assertTrue(out.contains("RB114 nova 29.0.0 in "), out);
  }

  @Test
  void aSilencedBindingIsStillListed() {
    Rig rig = new Rig(temp).file("a.bind", "# rebind: ignore[RB101]\n" + NOVA);
    Rig.Answer answer = rig.run("check", "--release", "2025.2");
    assertEquals(0, answer.code());
    assertTrue(answer.out().contains("a.bind:2:13: refused: /srv/bin/nova-api-wsgi, silenced by"));
  }

  @Test
  void threadsChangeNothing() {
    Rig rig = new Rig(temp);
    for (int i = 0; i < 40; i++) {
      rig.file("d" + i % 7 + "/f" + i + ".bind", i % 2 == 0 ? NOVA : MOVED);
    }
    String one = rig.run("check", "--release", "2025.2", "--threads", "1").all();
    assertEquals(one, rig.run("check", "--release", "2025.2", "--threads", "8").all());
    assertTrue(one.contains("40 bindings in 40 files: 20 move, 20 already module paths."), one);
  }

  @Test
  void aFactoryCallIsShownWithItsExpiryWhetherSomebodyLookedOrNot() {
    Rig rig = new Rig(temp).file("nova.ini", "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n");
    for (String review : new String[] {"--names=keep", "--review"}) {
      String out = rig.run("check", "--release", "2024.1", "--factory", review).out();
      assertTrue(out.contains("The call works through nova 32.2.1 and no longer."), out);
    }
    String applied = rig.run("apply", "--release", "2024.1", "--factory", "--review").out();
    assertTrue(applied.contains("\nneeds nova <= 32.2.1\n"), applied);
  }

  @Test
  void aValueOfTenMillionCharactersIsNotShownWhole() {
    String path = "/usr/bin/" + "y".repeat(10_000_000);
    Rig rig = new Rig(temp).file("nova.ini", "[uwsgi]\nwsgi-file = " + path + "\n");
    String out = rig.run("check").out();
    assertTrue(out.contains("RB105 No service is known by the script /usr/bin/yyyy"), out);
    assertTrue(out.length() < 3_000, () -> out.length() + " characters");
    String blanks = "x ".repeat(1_000_000);
    rig.file("nova.ini", "[uwsgi]\nwsgi-file = /a" + blanks + "b # c\n");
    int length = rig.run("check").out().length();
    assertTrue(length < 10_000, () -> length + " characters");
  }
}
