package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.BashOracle;
import dev.rebind.proof.oracle.GunicornOracle;
import dev.rebind.proof.oracle.PythonOracle;
import dev.rebind.proof.oracle.PythonOracle.Token;
import dev.rebind.proof.oracle.UwsgiAnswer;
import dev.rebind.proof.oracle.UwsgiOption;
import dev.rebind.proof.oracle.UwsgiOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The oracles answer what is known of these programs; an oracle that cannot say no proves nothing.
 */
class OraclesTest {
  @TempDir Path folder;

  static Stream<UwsgiOracle> uwsgis() {
    return Stream.of(UwsgiOracle.debian(), UwsgiOracle.newest());
  }

  static Stream<GunicornOracle> gunicorns() {
    return Stream.of(GunicornOracle.oldest(), GunicornOracle.newest());
  }

  @ParameterizedTest
  @MethodSource("uwsgis")
  void uwsgiTellsOptionsInTheirFinalOrderWithEverythingExpanded(UwsgiOracle uwsgi)
      throws IOException {
    Path ini =
        write(
            "nova-api.ini",
            """
            [uwsgi]
            ; wsgi-file = /usr/bin/other
            name = nova-api
            wsgi-file = /usr/bin/%(name)-wsgi
            master = true
            """);
    UwsgiAnswer.Shown shown = uwsgi.ask(ini).shown();
    assertTrue(
        shown.options().contains(new UwsgiOption("wsgi-file", "/usr/bin/nova-api-wsgi")),
        shown.options().toString());
    assertEquals(List.of("file /usr/bin/nova-api-wsgi:application"), shown.chain());
    assertTrue(shown.others().contains(new UwsgiOption("master", "true")));
    assertFalse(shown.others().toString().contains("wsgi-file"));
  }

  @ParameterizedTest
  @MethodSource("uwsgis")
  void uwsgiTriesTheModuleBeforeTheFileWhateverTheirOrder(UwsgiOracle uwsgi) throws IOException {
    Path ini =
        write(
            "both.ini",
            """
            [uwsgi]
            wsgi-file = /usr/bin/nova-api-wsgi
            wsgi = first.module
            module = nova.wsgi.osapi_compute:application
            callable = app
            paste = config:/etc/nova/api-paste.ini
            """);
    assertEquals(
        List.of(
            "module nova.wsgi.osapi_compute:application",
            "file /usr/bin/nova-api-wsgi:app",
            "paste config:/etc/nova/api-paste.ini"),
        uwsgi.ask(ini).shown().chain());
  }

  @ParameterizedTest
  @MethodSource("uwsgis")
  void uwsgiLosesTheLineBehindAPercentSign(UwsgiOracle uwsgi) throws IOException {
    Path ini = write("lost.ini", "[uwsgi]\n# 100%\nwsgi-file = /usr/bin/nova-api-wsgi\n");
    assertEquals(Optional.empty(), uwsgi.ask(ini).shown().effective());
  }

  @ParameterizedTest
  @MethodSource("uwsgis")
  void uwsgiRefusesAnUnknownOptionUnderStrict(UwsgiOracle uwsgi) throws IOException {
    Path ini = write("strict.ini", "[uwsgi]\nstrict = true\nwsgi_file = /usr/bin/nova-api-wsgi\n");
    assertTrue(uwsgi.ask(ini) instanceof UwsgiAnswer.Refused);
  }

  @ParameterizedTest
  @MethodSource("gunicorns")
  void gunicornTellsItsApplicationWithoutHavingIt(GunicornOracle gunicorn) throws IOException {
    write("gunicorn.conf.py", "wsgi_app = 'nova.wsgi.osapi_compute:application'\nworkers = 3\n");
    var answer = gunicorn.ask(folder, Map.of(), List.of());
    assertEquals(Optional.of("nova.wsgi.osapi_compute:application"), answer.application());
    assertEquals("3", answer.settings().get("workers"));
    assertEquals(
        Optional.of("other:app"),
        gunicorn.ask(folder, Map.of(), List.of("other:app")).application());
  }

  @ParameterizedTest
  @MethodSource("gunicorns")
  void gunicornChecksTheApplicationThatItImports(GunicornOracle gunicorn) throws IOException {
    write("small.py", "def application(environ, start_response):\n    return []\n");
    assertEquals(0, gunicorn.check(folder, Map.of(), List.of("small:application")).exit());
    assertEquals(1, gunicorn.check(folder, Map.of(), List.of("absent:application")).exit());
  }

  @Test
  void bashRefusesWhatItCannotReadAndExecutesNothing() throws IOException {
    Path mark = folder.resolve("mark");
    assertEquals(Optional.empty(), BashOracle.refusal(write("good.sh", "touch " + mark + "\n")));
    assertTrue(BashOracle.refusal(write("bad.sh", "if true; then\n")).isPresent());
    assertFalse(Files.exists(mark));
  }

  @Test
  void bashTellsWhereWordsEnd() {
    assertEquals(
        Optional.of(List.of("a b", "c'd", "", "e\\f")),
        BashOracle.words("'a b' c\\'d \"\" \"e\\\\f\" # g"));
    assertEquals(Optional.of(List.of()), BashOracle.words("  "));
    assertEquals(Optional.empty(), BashOracle.words("'open"));
    assertEquals(Optional.of(List.of("")), BashOracle.words("\"$(touch /nonexistent/x)\""));
  }

  @Test
  void pythonTellsTokensInUtf16Offsets() throws IOException {
    String text = "wsgi_app = 'ä𝄞'  # c\r\nworkers = '''a\r\nb'''\r\n";
    Path file = write("gunicorn.conf.py", text);
    List<Token> strings =
        PythonOracle.debian()
            .tokens(List.of(file), List.of("STRING"))
            .getOrDefault(file, List.of());
    assertEquals(
        List.of("'ä𝄞'", "'''a\r\nb'''"),
        strings.stream().map(token -> text.substring(token.start(), token.end())).toList());
  }

  @Test
  void pythonRefusesWhatDoesNotCompileAndImportsWhatDoes() throws IOException {
    PythonOracle python = PythonOracle.debian();
    Path good = write("good.py", "def application(environ, start_response):\n    return []\n");
    assertEquals(Optional.empty(), python.refusal(good));
    assertTrue(python.refusal(write("bad.py", "def application(:\n")).isPresent());
    assertTrue(python.hasCallable(folder, "good", "application"));
    assertFalse(python.hasCallable(folder, "good", "absent"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
