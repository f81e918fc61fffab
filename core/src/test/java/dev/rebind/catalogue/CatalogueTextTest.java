package dev.rebind.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {
  private static final String GOOD =
      """
      # a comment
      through 2026-08-21
      series zed Zed
      series 2025.1 Epoxy slurp

      service nova
        distribution nova
        daemon nova-api
      script nova-api-wsgi
        target nova.wsgi.osapi_compute:application
        master module
        trait start-time 2.0
        note One sentence.
      releases nova
        in zed 1.0.0 1.0.1
        in 2025.1 2.0.0
      history nova-api-wsgi
        1.0.0..1.0.1 pbr factory=nova.api:init
        2.0.0..2.0.0 none module also=nova.old:application
      """;

  @Test
  void aGoodTextIsRead() {
    Catalogue catalogue = parse(GOOD);
    Script script = catalogue.script("nova-api-wsgi").orElseThrow();
    assertEquals(3, script.history().size());
    assertEquals("Epoxy", catalogue.latest().codename());
    assertEquals("One sentence.", script.note());
  }

  @Test
  void aBadLineIsNamedByFileAndNumber() {
    bad("through 2026-08-21", "through August", 2, "not a date: August");
    bad("through 2026-08-21", "through 2026-99-21", 2, "not a date: 2026-99-21");
    bad("series zed Zed", "series zed", 3, "series takes 2 to 4 words, not 1");
    bad("Epoxy slurp", "Epoxy slurped", 4, "not slurp or development: slurped");
    bad("series 2025.1 Epoxy slurp", "series zed Epoxy", 4, "twice: zed");
    bad("  daemon nova-api", "  demon nova-api", 8, "not expected here: demon");
    bad("  daemon nova-api", "  daemon", 8, "daemon needs a value");
    bad(
        "osapi_compute:application",
        "osapi_compute",
        10,
        "not MODULE:NAME: nova.wsgi.osapi_compute");
    bad(
        "  target nova.wsgi.osapi_compute:application",
        "",
        9,
        "nova-api-wsgi needs either a target or a never");
    bad("master module", "master modul", 11, "master takes script, module, both, or none: modul");
    bad("start-time", "starttime", 12, "no such trait: starttime");
    bad("start-time 2.0", "start-time two", 12, "not a version: two");
    bad("releases nova", "releases nowa", 14, "no such service: nowa");
    bad("releases nova", "releases nova most", 14, "only partial may follow the service: most");
    bad("in zed", "in zet", 15, "no such series: zet");
    bad("1.0.0 1.0.1", "1.0.1 1.0.0", 15, "1.0.0 is not newer than 1.0.1");
    bad("in 2025.1 2.0.0", "in zed 2.0.0", 16, "zed does not come after zed");
    bad("history nova-api-wsgi", "history nova-api", 17, "no such script: nova-api");
    bad(
        "1.0.0..1.0.1 pbr",
        "1.0.1..1.0.1 pbr",
        18,
        "the next range starts at 1.0.0, not: 1.0.1..1.0.1");
    bad("1.0.0..1.0.1 pbr", "1.0.0..9.9 pbr", 18, "no such release: 9.9");
    bad("1.0.1 pbr", "1.0.1 pbrr", 18, "not none, pbr, file, pbr+file or unverified: pbrr");
    bad("none module", "none modul", 19, "not module, factory= or also=: modul");
    bad(
        "  2.0.0..2.0.0 none module also=nova.old:application\n",
        "",
        17,
        "nothing is said of 2.0.0 and later");
  }

  @Test
  void aTextWithoutADateIsRefused() {
    CatalogueSyntaxException e =
        assertThrows(CatalogueSyntaxException.class, () -> parse("series zed Zed\n"));
    assertEquals("t.txt:1: no line says through which date it is known", e.getMessage());
  }

  @Test
  void theBundledFilesAreAsciiAndSoundToTheLastLine() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : List.of("series.txt", "services.txt", "releases.txt", "partial.txt")) {
      try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        for (byte b : bytes) {
          assertTrue(b > 0, file + " holds a byte that is not ASCII");
        }
        texts.put(file, new String(bytes, StandardCharsets.US_ASCII));
      }
    }
    Catalogue parsed = Catalogue.parse(texts);
    assertEquals(Catalogue.bundled().scripts().size(), parsed.scripts().size());
  }

  @Test
  void everyScriptHasANoteAndOneThatIsSupersededHasASuccessor() {
    for (Script script : Catalogue.bundled().scripts()) {
      assertTrue(script.note().endsWith("."), script.name());
      assertEquals(script.target().isPresent(), script.moduleFile().isPresent(), script.name());
      script.successor().ifPresent(s -> Catalogue.bundled().script(s).orElseThrow());
    }
  }

  private static void bad(String good, String wrong, int line, String problem) {
    assertTrue(GOOD.contains(good), good);
    CatalogueSyntaxException e =
        assertThrows(CatalogueSyntaxException.class, () -> parse(GOOD.replace(good, wrong)), wrong);
    assertEquals("t.txt:" + line + ": " + problem, e.getMessage());
    assertEquals("t.txt", e.file());
    assertEquals(line, e.line());
  }

  private static Catalogue parse(String text) {
    return Catalogue.parse(Map.of("t.txt", text));
  }
}
