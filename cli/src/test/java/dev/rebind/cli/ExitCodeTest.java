package dev.rebind.cli;

import static dev.rebind.cli.Rig.MOVED;
import static dev.rebind.cli.Rig.NOVA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
  @TempDir private Path temp;

  @Test
  void nothingToDoIsZero() {
    Rig rig = new Rig(temp).file("a.bind", MOVED);
    assertEquals(0, rig.run("check", "--release", "2025.2").code());
    assertEquals(0, rig.run("diff", "--release", "2025.2").code());
    assertEquals(0, rig.run("apply", "--release", "2025.2").code());
  }

  @Test
  void aTreeWithoutBindingsIsZero() {
    assertEquals("exit 0\nNo bindings found.\n", new Rig(temp).run("check").all());
  }

  @Test
  void notYetUnknownAndNoReleaseAreZero() {
    Rig rig =
        new Rig(temp)
            .file(
                "a.bind", NOVA + "bind x = /srv/bin/other-wsgi\nbind y = /srv/bin/heat-api #wsgi");
    assertEquals(0, rig.run("check").code());
    assertEquals(0, rig.run("check", "--release", "2024.1").code());
  }

  @Test
  void aPendingFixIsOne() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    assertEquals(1, rig.run("check", "--release", "2025.2").code());
    assertEquals(1, rig.run("diff", "--release", "2025.2").code());
  }

  @Test
  void applyLeavesZeroBehindWhenAllIsDone() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    assertEquals(0, rig.run("apply", "--release", "2025.2").code());
    assertEquals(MOVED, rig.text("a.bind"));
  }

  @Test
  void applyGivesTheCodeThatACheckWouldGiveThen() {
    Rig rig = new Rig(temp).file("a.bind", NOVA + "bind admin = /srv/bin/keystone-wsgi-admin\n");
    int code = rig.run("apply", "--release", "2025.2").code();
    assertEquals(1, code, "a change waits for a person's eye");
    assertEquals(code, rig.run("check", "--release", "2025.2").code());
  }

  @ParameterizedTest
  @CsvSource({"any,1,1,1", "fixable,1,1,0", "broken,0,1,0", "never,0,0,0"})
  void failOnDecidesWhatIsOne(String word, int fixable, int broken, int note) {
    Rig rig = new Rig(temp);
    rig.file("fixable/a.bind", NOVA);
    rig.file("broken/a.bind", "bind a = /srv/bin/nova-placement-api # wsgi\n");
    rig.file("note/a.bind", "bind x = /srv/bin/other-wsgi\n");
    assertEquals(fixable, check(rig, word, "fixable"), "fixable");
    assertEquals(broken, check(rig, word, "broken"), "broken");
    assertEquals(note, check(rig, word, "note"), "note");
  }

  private static int check(Rig rig, String word, String path) {
    return rig.run("check", path, "--release", "2026.1", "--fail-on", word).code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chekc",
        "check --relase 2025.2",
        "check --release",
        "check --release tuesday",
        "check --release nosuchservice=1.0.0",
        "check --map nonsense",
        "check --format xml",
        "check --fail-on sometimes",
        "check --names mine",
        "check --threads 0",
        "check -",
        "check - a.bind --stdin-filename a.bind",
        "check nowhere",
        "check --config nowhere.yaml",
        "check --baseline nowhere.txt",
        "undo 20200101-001",
        "explain RB999",
        "explain ../codes/RB101",
        "catalogue nosuchthing",
        "catalogue --release tuesday",
        "completion fish"
      })
  void wrongUsageIsTwoWithOneClearLine(String line) {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    Rig.Answer answer = rig.run(args);
    assertEquals(2, answer.code(), answer.all());
    assertEquals("", answer.out());
    assertFalse(answer.err().contains("\tat "), answer.err());
    if (!line.isEmpty()) {
      assertTrue(answer.err().startsWith("rebind: "), answer.err());
    }
  }

  @Test
  void aMissingPathIsNamed() {
    Rig.Answer answer = new Rig(temp).run("check", "nowhere/at-all.ini");
    assertEquals("exit 2\nrebind: nowhere/at-all.ini: no such file or folder\n", answer.all());
  }

  @Test
  void aRootThatIsALinkToItselfIsTwo() throws IOException {
    Rig rig = new Rig(temp);
    Files.createSymbolicLink(rig.folder.resolve("loop"), Path.of("loop"));
    Rig.Answer answer = rig.run("check", "loop");
    assertEquals("exit 2\nrebind: loop: a link that leads nowhere\n", answer.all());
  }

  @Test
  void aBadFileIsAFindingAndHidesNoOther() {
    Rig rig = new Rig(temp).file("b.bind", NOVA);
    rig.file("a.bind", "bind nova = wsgi\0".getBytes(StandardCharsets.UTF_8));
    Rig.Answer answer = rig.run("check", "--release", "2025.2");
    assertEquals(1, answer.code());
    assertTrue(answer.out().contains("b.bind:1:13: RB101 "), answer.out());
  }

  @Test
  void aFullDiskUnderStandardOutputIsTwo() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Command.run(
            List.of("--version"),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(full),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(2, code);
    assertEquals(
        "rebind: standard output could not be written\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFaultOfTheCommandItselfIsTwoAndSaysSo() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream broken =
        new PrintStream(OutputStream.nullOutputStream()) {
          @Override
          public void print(String text) {
            throw new IllegalStateException("this stream is odd");
          }

          @Override
          public void println(String text) {
            throw new OutOfMemoryError("this stream is large");
          }
        };
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    ByteArrayInputStream empty = new ByteArrayInputStream(new byte[0]);
    assertEquals(2, Command.run(List.of("explain", "RB101"), empty, broken, told));
    assertEquals(2, Command.run(List.of("explain"), empty, broken, told));
    assertEquals(
        """
        rebind: internal error: java.lang.IllegalStateException: this stream is odd (--debug shows where)
        rebind: out of memory; try fewer paths at once
        """,
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void helpAndVersionAreZero() {
    Rig rig = new Rig(temp);
    assertEquals(0, rig.run("--help").code());
    assertEquals(0, rig.run("check", "--help").code());
    Rig.Answer version = rig.run("--version");
    assertEquals(0, version.code());
    assertTrue(version.out().matches("rebind \\d+\\.\\d+\\.\\d+\\S*\\n"), version.out());
  }

  @Test
  void aCommandThatIsMisspeltIsNamedWithTheOneThatWasMeant() {
    Rig rig = new Rig(temp);
    assertEquals(
        "rebind: no command is called 'chekc'; did you mean 'check'? (rebind --help lists what"
            + " there is)\n",
        rig.run("chekc").err());
    assertEquals(
        "rebind: 'b' is one word too many (rebind undo --help lists what there is)\n",
        rig.run("undo", "a", "b").err());
  }

  @Test
  void diffAndApplySayWhatTheyCouldNotReadToo() throws IOException {
    Rig rig =
        new Rig(temp)
            .file("live/a.bind", NOVA)
            .file("b.bind", "wsgi\0".getBytes(StandardCharsets.UTF_8));
    rig.folder("farm");
    Files.createSymbolicLink(rig.folder.resolve("farm/a.bind"), Path.of("../live/a.bind"));
    for (String command : new String[] {"diff", "apply"}) {
      String err = rig.run(command, "farm", "--release", "2025.2").err();
      assertTrue(err.contains("farm/a.bind: RB910 is a symbolic link out of the roots"), err);
    }
    rig.run("apply", "--release", "2025.2");
    assertEquals(Rig.MOVED, rig.text("live/a.bind"));
    String err = rig.run("apply", "--release", "2025.2").err();
    assertTrue(err.contains("rebind: b.bind: RB910 has NUL bytes, so it is not text"), err);
  }
}
