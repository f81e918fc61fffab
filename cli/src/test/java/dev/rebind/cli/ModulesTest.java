package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
  private static final String SETUP =
      """
      [metadata]
      name = spam

      [entry_points]
      console_scripts =
          spam-manage = spam.cmd:main
      wsgi_scripts =
          spam-api-wsgi = spam.app:make
      """;
  private static final String PLUGIN =
      """
      SPAM_UWSGI=$SPAM_BIN_DIR/spam-api-wsgi
      SPAM_UWSGI_CONF=$SPAM_CONF_DIR/spam-api-uwsgi.ini

      function configure_spam {
          write_uwsgi_config "$SPAM_UWSGI_CONF" "$SPAM_UWSGI" "/spam"
      }

      function start_spam {
          run_process "spam-api" "$(which uwsgi) --procname-prefix spam-api --ini $SPAM_UWSGI_CONF"
      }
      """;

  private static final String VHOST =
      "<VirtualHost *:80>\n  WSGIScriptAlias / /usr/bin/spam-api-wsgi\n</VirtualHost>\n";

  @TempDir private Path temp;

  private Rig service() {
    return new Rig(temp)
        .file("setup.cfg", SETUP)
        .file("spam/__init__.py", "")
        .file("spam/app.py", "def make():\n    return None\n")
        .file("etc/spam/uwsgi.ini", "[uwsgi]\nwsgi-file = /usr/bin/spam-api-wsgi\n")
        .file("devstack/plugin.sh", PLUGIN);
  }

  @Test
  void thePatchHoldsTheModuleAndWhatTheProjectShips() {
    Rig rig = service();
    Rig.Answer answer = rig.run("modules", "--names", "convention");
    assertEquals(1, answer.code(), answer.all());
    assertTrue(answer.out().contains("+++ b/spam/wsgi/api.py\n"), answer.all());
    assertTrue(answer.out().contains("+module = spam.wsgi.api:application\n"), answer.all());
    assertTrue(answer.out().contains("+SPAM_UWSGI=spam.wsgi.api:application\n"), answer.all());
    assertFalse(answer.out().contains("setup.cfg"), answer.all());
    assertFalse(Files.exists(rig.folder.resolve("spam/wsgi")), "a patch writes nothing");
  }

  @Test
  void applyWritesAndUndoTakesBackNewFilesToo() {
    Rig rig = service();
    Rig.Answer answer = rig.run("modules", "--scripts", "remove", "--apply");
    assertEquals(0, answer.code(), answer.all());
    assertTrue(rig.text("spam/wsgi/api.py").contains("application = app.make()"));
    assertFalse(rig.text("setup.cfg").contains("wsgi"), rig.text("setup.cfg"));
    assertEquals("[uwsgi]\nmodule = spam.wsgi.api:application\n", rig.text("etc/spam/uwsgi.ini"));
    Rig.Answer again = rig.run("modules", "--scripts", "remove");
    assertEquals("", again.out(), "a second run changes nothing");
    assertEquals(0, again.code(), again.all());
    assertEquals(0, rig.run("undo").code());
    assertEquals(SETUP, rig.text("setup.cfg"));
    assertFalse(Files.exists(rig.folder.resolve("spam/wsgi/api.py")));
    assertEquals(PLUGIN, rig.text("devstack/plugin.sh"));
  }

  @Test
  void aRefusalIsSaidWithItsPlaceAndExitsWithOne() {
    Rig rig = service().file("spam/wsgi.py", "X = 1\n");
    Rig.Answer answer = rig.run("modules");
    assertEquals(1, answer.code(), answer.all());
    assertEquals("", answer.out());
    assertTrue(
        answer
            .err()
            .contains("rebind: setup.cfg:8: RB603 spam-api-wsgi gets no module: spam/wsgi.py is"),
        answer.all());
    assertEquals(0, rig.run("modules", "--fail-on", "never").code());
    assertTrue(rig.run("modules", "--move").out().contains("+++ b/spam/wsgi/__init__.py"));
  }

  @Test
  void aTreeThatBindsNothingIsToldOfItsNewFilesOnly() {
    Rig rig = service();
    for (String path : List.of("etc/spam/uwsgi.ini", "devstack/plugin.sh")) {
      assertTrue(rig.folder.resolve(path).toFile().delete());
    }
    Rig.Answer answer = rig.run("modules", "--apply");
    assertTrue(answer.out().contains("wrote spam/wsgi/api.py"), answer.out());
    assertFalse(answer.all().contains("No bindings found"), answer.all());
  }

  @Test
  void aModuleIsNamedByTheUser() {
    Rig.Answer named = service().run("modules", "--module", "spam-api-wsgi=spam.wsgi.public");
    assertTrue(named.out().contains("+module = spam.wsgi.public:application\n"), named.all());
    Rig rig = new Rig(temp);
    assertEquals(2, rig.run("modules", "--module", "nonsense").code());
    Rig.Answer unknown = rig.run("modules", "--module", "eggs=spam.wsgi.eggs");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("no entry of wsgi_scripts is called eggs"), unknown.err());
  }

  @Test
  void checkFollowsWhatTheTreeDeclaresAndDefines() {
    Rig rig = service();
    rig.run("modules", "--apply", "etc/spam", "setup.cfg", "spam");
    rig.file("etc/spam/uwsgi.ini", "[uwsgi]\nwsgi-file = /usr/bin/spam-api-wsgi\n");
    Rig.Answer answer = rig.run("check", "etc", "setup.cfg", "spam");
    assertTrue(
        answer.out().contains("says this tree (setup.cfg declares spam-api-wsgi)"), answer.all());
  }

  @Test
  void whatAnInterruptedRunLeftIsRolledBackBeforeAnythingIsPlanned() throws IOException {
    Rig rig = service();
    assertEquals(0, rig.run("modules", "--apply").code());
    Path journals = temp.resolve("state/rebind/journal");
    try (Stream<Path> all = Files.list(journals)) {
      Path state = all.findFirst().orElseThrow().resolve("state");
      // As it is when the process dies before its last word.
      String said = Files.readString(state);
      assertTrue(said.endsWith("DONE\n"), said);
      Files.writeString(state, said.substring(0, said.length() - "DONE\n".length()));
    }
    assertTrue(rig.folder.resolve("spam/wsgi/api.py").toFile().delete());
    Rig.Answer answer = rig.run("modules", "--apply");
    assertEquals(0, answer.code(), answer.all());
    assertTrue(answer.err().contains("an interrupted run"), answer.all());
    assertEquals("[uwsgi]\nmodule = spam.wsgi.api:application\n", rig.text("etc/spam/uwsgi.ini"));
    assertTrue(rig.text("spam/wsgi/api.py").contains("application = app.make()"));
    assertEquals(0, rig.run("undo").code());
    assertFalse(Files.exists(rig.folder.resolve("spam/wsgi")));
  }

  @Test
  void aBindingThatStaysIsSaidWithTheReason() {
    Rig rig =
        service()
            .file("etc/apache.conf", VHOST)
            .file("etc/other.ini", "[uwsgi]\nwsgi-file = /usr/bin/eggs-wsgi\n");
    Rig.Answer answer = rig.run("modules");
    assertTrue(
        answer.err().contains("rebind: etc/apache.conf:2: RB111 This place takes a file"),
        answer.all());
    assertFalse(answer.err().contains("etc/other.ini"), answer.all());
    assertTrue(
        rig.run("modules", "--review", "--site-packages", "/usr/lib/python3/dist-packages")
            .out()
            .contains("+  WSGIScriptAlias / /usr/lib/python3/dist-packages/spam/wsgi/api.py\n"));
  }

  @Test
  void aLinkIsNotMadeAPackage() throws IOException {
    Rig rig = service().file("other.py", "X = 1\n");
    Files.createSymbolicLink(rig.folder.resolve("spam/wsgi.py"), Path.of("../other.py"));
    Rig.Answer answer = rig.run("modules", "--move");
    assertEquals("", answer.out());
    assertTrue(
        answer
            .err()
            .contains("RB603 spam-api-wsgi gets no module: spam/wsgi.py is a symbolic link"),
        answer.all());
  }

  @Test
  void metadataThatCannotBeReadIsSaid() {
    Rig rig = service().file("setup.cfg", "\0".repeat(20));
    Rig.Answer answer = rig.run("modules");
    assertEquals(1, answer.code(), answer.all());
    assertTrue(answer.err().contains("rebind: setup.cfg:1: RB910 "), answer.all());
    Rig.Answer audit = rig.run("audit");
    assertEquals(1, audit.code(), audit.all());
    assertTrue(audit.err().startsWith("rebind: deploy: setup.cfg "), audit.all());
  }
}
