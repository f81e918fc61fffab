package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final String SETUP =
      "[metadata]\nname = spam\n[entry_points]\nwsgi_scripts =\n    spam-wsgi = spam.app:make\n";

  @TempDir private Path temp;

  @Test
  void theTableSaysWhereEveryApplicationStands() {
    Rig rig = new Rig(temp).file("spam/setup.cfg", SETUP);
    assertEquals(
        """
        exit 1
        PROJECT  SCRIPT     STATE        MODULE PATH                SINCE  SCRIPT UNTIL  NAMED IN
        spam     spam-wsgi  script only  spam.wsgi.api:application  -      still there   -

        1 application in 1 project: 1 script only.
        """,
        rig.run("audit").all());
    rig.file("spam/spam/wsgi/api.py", "application = 1\n");
    assertEquals(0, rig.run("audit", "spam").code());
  }

  @Test
  void jsonAndThePageSayTheSame() {
    Rig rig = new Rig(temp).file("spam/setup.cfg", SETUP).file("spam/README.md", "spam-wsgi\n");
    Rig.Answer json = rig.run("audit", "--format", "json", "--html", "page.html", "--no-history");
    assertEquals(1, json.code(), json.all());
    assertTrue(json.out().contains("\"state\" : \"script\""), json.out());
    assertTrue(json.out().contains("\"file\" : \"README.md\""), json.out());
    assertTrue(rig.text("page.html").startsWith("<!DOCTYPE html>"));
    assertTrue(rig.text("page.html").contains("README.md:1"));
  }

  @Test
  void whatCouldNotBeReadIsSaidAndIsNotComplete() {
    Rig rig = new Rig(temp).file("spam/setup.cfg", SETUP + "    nothing\n");
    rig.file("spam/spam/wsgi/api.py", "application = 1\n").file("spam/.git", "gitdir: gone\n");
    Rig.Answer answer = rig.run("audit");
    assertEquals(1, answer.code(), answer.all());
    assertTrue(
        answer.err().startsWith("rebind: spam: setup.cfg:6: In setup.cfg, 'nothing' is not"),
        answer.err());
    assertTrue(
        answer.err().contains("rebind: spam: Its history was not read: git says fatal: not"),
        answer.err());
    Rig.Answer json = rig.run("audit", "--format", "json");
    assertTrue(json.out().contains("\"setup.cfg:6: In setup.cfg"), json.out());
    assertTrue(json.out().contains("\"complete\" : false"), json.out());
    rig.file("spam/setup.cfg", "[entry_points]\nwsgi_scripts =\n    nothing\n");
    assertTrue(rig.run("audit").out().startsWith("No WSGI applications found."));
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    Rig rig = new Rig(temp);
    assertEquals(2, rig.run("audit", "nowhere").code());
    assertEquals("exit 0\nNo WSGI applications found.\n", rig.run("audit").all());
  }

  @Test
  void adviceIsGivenInTheOrderOfTheUpgrade() {
    Rig rig =
        new Rig(temp)
            .file("nova.ini", "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n")
            .file("octavia.ini", "[uwsgi]\nwsgi-file = /usr/bin/octavia-wsgi\n")
            .file("other.ini", "[uwsgi]\nwsgi-file = /usr/bin/other-wsgi\n");
    Rig.Answer answer = rig.run("advise", "--from", "2024.1", "--to", "2026.1");
    assertEquals(
        """
        exit 0
        Upgrade in 2 steps: 2024.1 Caracal, then 2025.1 Epoxy, then 2026.1 Gazpacho.

        On 2025.1 Epoxy, before the upgrade to 2026.1 Gazpacho:
          nova.ini:2 /usr/bin/nova-api-wsgi may switch to nova.wsgi.osapi_compute:application
              needs nova >= 30.0.0 (2024.2 Dalmatian)
              The script is gone in 2026.1 Gazpacho: switch before that upgrade.

        With the upgrade to 2026.1 Gazpacho (stop the service, upgrade, edit, start):
          octavia.ini:2 /usr/bin/octavia-wsgi must flip with the package to octavia.wsgi.api:application
              needs octavia >= 17.0.0 (2025.2 Flamingo)
              bridge: a server that calls factories can load octavia.api.app:setup_app() before the upgrade

        Not of a known service, so nothing is advised:
          other.ini:2 /usr/bin/other-wsgi
        """,
        answer.all());
    Rig.Answer json = rig.run("advise", "--from", "2025.1", "--format", "json");
    assertTrue(json.out().contains("\"do\" : \"flip\""), json.out());
    assertEquals(2, rig.run("advise").code());
    assertEquals(2, rig.run("advise", "--from", "2026.1", "--to", "2025.1").code());
    assertEquals(2, rig.run("advise", "--from", "nova=30").code());
  }
}
