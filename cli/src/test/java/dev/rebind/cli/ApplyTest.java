package dev.rebind.cli;

import static dev.rebind.cli.Rig.MOVED;
import static dev.rebind.cli.Rig.NOVA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyTest {
  private static final String[] APPLY = {"apply", "--release", "2025.2"};

  @TempDir private Path temp;

  @Test
  void itSaysWhatItWroteAndHowToTakeItBack() {
    Rig rig = new Rig(temp).file("a.bind", NOVA).file("b/b.bind", NOVA);
    Rig.Answer answer = rig.run(APPLY);
    assertEquals(
        """
        exit 0
        wrote a.bind
        wrote b/b.bind
        2 bindings in 2 files: 2 move.
        needs nova >= 30.0.0 (2024.2 Dalmatian)
        Journal ID; 'rebind undo ID' takes it back.
        """,
        answer.all().replace(journal(answer), "ID"));
    assertEquals(MOVED, rig.text("a.bind"));
    assertEquals(MOVED, rig.text("b/b.bind"));
  }

  @Test
  void undoGivesTheSameBytesBack() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    String journal = journal(rig.run(APPLY));
    assertTrue(rig.run("undo", "--list").out().contains(journal));
    Rig.Answer undone = rig.run("undo", journal);
    assertEquals("exit 0\nrestored " + rig.folder.resolve("a.bind") + "\n", undone.all());
    assertEquals(NOVA, rig.text("a.bind"));
    assertEquals(2, rig.run("undo", journal).code());
    assertEquals(2, rig.run("undo").code());
  }

  @Test
  void undoRefusesAFileThatChangedSince() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    rig.run(APPLY);
    rig.file("a.bind", MOVED + "# edited\n");
    Rig.Answer answer = rig.run("undo");
    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("a.bind: "), answer.err());
    assertEquals(MOVED + "# edited\n", rig.text("a.bind"));
  }

  @Test
  void aSecondRunWritesNothing() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    rig.run(APPLY);
    assertTrue(rig.run(APPLY).out().startsWith("Nothing to write.\n"));
  }

  @Test
  void aLiveFileIsWrittenOnlyWhenThatIsAsked() {
    String managed = "# Ansible managed\n" + NOVA;
    Rig rig = new Rig(temp).file("a.bind", managed).file("b.bind", NOVA);
    Rig.Answer check = rig.run("check", "--release", "2025.2");
    assertTrue(check.out().contains("a.bind:1:1: RB990 "), check.out());
    Rig.Answer refused = rig.run(APPLY);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("a.bind: "), refused.err());
    assertTrue(
        refused.err().endsWith("rebind: nothing was written; --live writes live files too\n"));
    assertEquals(NOVA, rig.text("b.bind"), "all or none");
    assertEquals(0, rig.run("apply", "--release", "2025.2", "--live").code());
    assertEquals("# Ansible managed\n" + MOVED, rig.text("a.bind"));
  }

  @Test
  void aLinkThatTheUserNamesIsFollowedAndStaysALink() throws IOException {
    Rig rig = new Rig(temp).file("available/a.bind", NOVA);
    rig.folder("enabled");
    Path link = rig.folder.resolve("enabled/a.bind");
    Files.createSymbolicLink(link, Path.of("../available/a.bind"));
    Rig.Answer answer = rig.run("apply", "enabled/a.bind", "--release", "2025.2");
    assertEquals(0, answer.code(), answer.all());
    assertEquals(MOVED, rig.text("available/a.bind"));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void aFolderThatIsALinkIsReadAndWrittenWhereItLeads() throws IOException {
    Rig rig = new Rig(temp);
    Path real = Files.createDirectories(temp.resolve("real"));
    Files.writeString(real.resolve("a.bind"), NOVA);
    Files.createSymbolicLink(rig.folder.resolve("conf"), real);
    Rig.Answer answer = rig.run("apply", "conf", "--release", "2025.2");
    assertEquals(0, answer.code(), answer.all());
    assertEquals(MOVED, Files.readString(real.resolve("a.bind")));
  }

  @Test
  void fromStandardInputTheNewTextIsTheAnswer() {
    Rig rig = new Rig(temp).input("# wsgi\n" + NOVA);
    Rig.Answer answer = rig.run("apply", "-", "--stdin-filename", "x.bind", "--release", "2025.2");
    assertEquals("# wsgi\n" + MOVED, answer.out());
    assertEquals(0, answer.code());
  }

  @Test
  void programsGetTheJournalToo() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    String json = rig.run("apply", "--release", "2025.2", "--format", "json").out();
    assertTrue(Pattern.compile("\"journal\" : \"\\d{8}-001\"").matcher(json).find(), json);
  }

  private static String journal(Rig.Answer answer) {
    Matcher matcher = Pattern.compile("Journal (\\S+);").matcher(answer.out());
    assertTrue(matcher.find(), answer.all());
    return matcher.group(1);
  }

  @Test
  void whatAnInterruptedRunLeftIsRolledBackBeforeThePlanIsMade() throws IOException {
    Rig rig = new Rig(temp).file("a.bind", NOVA).file("b.bind", NOVA);
    String journal = journal(rig.run(APPLY));
    Path state = temp.toRealPath().resolve("state/rebind/journal").resolve(journal);
    Files.writeString(state.resolve("state"), "\nPREPARED\n\nAPPLYING\n");
    rig.file("b.bind", NOVA);
    Rig.Answer answer = rig.run(APPLY);
    assertEquals(0, answer.code(), answer.all());
    assertTrue(answer.err().contains("(journal " + journal + ") was rolled back"), answer.err());
    assertEquals(MOVED, rig.text("a.bind"));
    assertEquals(MOVED, rig.text("b.bind"));
  }

  @Test
  void anEmptyPathIsNotTheCurrentFolder() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    assertEquals(
        "exit 2\nrebind: an empty PATH names nothing\n",
        rig.run("apply", "", "--release", "2025.2").all());
    assertEquals(NOVA, rig.text("a.bind"));
    rig.run(APPLY);
    assertEquals("exit 2\nrebind: an empty ID names nothing\n", rig.run("undo", "").all());
    assertEquals(MOVED, rig.text("a.bind"));
    assertEquals(
        "exit 2\nrebind: --stdin-filename has an empty value\n",
        rig.run("check", "-", "--stdin-filename", "").all());
  }

  @Test
  void aFileThatIsNamedAloneIsStillProtectedByTheOneThatIncludesIt() {
    String child = "[uwsgi]\nwsgi-file = /usr/local/bin/nova-api-wsgi\n";
    String parent = "[uwsgi]\nini = c.ini\nwsgi-file = /usr/local/bin/placement-api\n";
    Rig rig = new Rig(temp).file("c.ini", child).file("main.ini", parent).file("d.ini", child);
    rig.run("apply", "c.ini", "--release", "2025.2");
    assertEquals(child, rig.text("c.ini"));
    assertEquals(parent, rig.text("main.ini"));
    Rig.Answer check = rig.run("check", "c.ini", "--release", "2025.2");
    assertFalse(check.out().contains("main.ini:"), check.out());
    assertFalse(check.out().contains("d.ini"), check.out());
    assertTrue(rig.run("apply", "d.ini", "--release", "2025.2").out().contains("wrote d.ini"));
  }

  @Test
  void anIncluderElsewhereInTheRepositoryOrAboveIsHeeded() {
    String child = "[uwsgi]\nwsgi-file = /usr/local/bin/nova-api-wsgi\n";
    String parent = "[uwsgi]\nini = %s/c.ini\nwsgi-file = /usr/local/bin/placement-api\n";
    Rig rig = new Rig(temp);
    rig.file("repo/.git/HEAD", "ref: refs/heads/main\n");
    rig.file("repo/files/c.ini", child).file("repo/files/free.ini", child);
    rig.file("repo/etc/conf.d/main.ini", parent.formatted("files"));
    rig.file("plain/parts/c.ini", child).file("plain/main.ini", parent.formatted("parts"));
    for (String asked : List.of("repo/files/c.ini", "plain/parts/c.ini")) {
      Rig.Answer answer = rig.run("apply", asked, "--release", "2025.2");
      assertEquals(child, rig.text(asked), answer.all());
      assertFalse(answer.out().contains("main.ini:"), answer.out());
    }
    Rig.Answer free = rig.run("apply", "repo/files/free.ini", "--release", "2025.2");
    assertTrue(free.out().contains("wrote repo/files/free.ini"), free.all());
  }

  @Test
  void aCrowdedFolderIsNotReadForTheSakeOfOneFile() {
    Rig rig = new Rig(temp).file("a.ini", "[uwsgi]\n");
    for (int i = 0; i <= Beside.MOST + 1; i++) {
      rig.file("many" + i + ".ini", "");
    }
    Rig.Answer answer = rig.run("check", "a.ini");
    assertTrue(answer.err().contains("has too many files"), answer.all());
  }

  @Test
  void aNameThatCannotBeWrittenIsOneFindingAndTheOthersMove() throws IOException {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    Path odd = Path.of(URI.create("file://" + rig.folder + "/odd%FF.bind"));
    Files.writeString(odd, NOVA);
    Rig.Answer check = rig.run("check", "--release", "2025.2");
    assertEquals(1, check.out().split(" RB910 ", -1).length - 1, check.out());
    assertTrue(check.out().contains("1 binding in 1 file"), check.out());
    rig.run(APPLY);
    assertEquals(MOVED, rig.text("a.bind"));
    assertEquals(NOVA, Files.readString(odd));
  }
}
