package dev.rebind.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Path DOCS = Path.of("../docs/convert.md");
  private static final String START = "<!-- table -->\n";
  private static final String END = "<!-- end of table -->\n";

  /** Run with {@code -Drebind.update=true} to write the table into the docs. */
  @Test
  void theDocsShowTheTable() throws IOException {
    String docs = Files.readString(DOCS);
    int start = docs.indexOf(START) + START.length();
    int end = docs.indexOf(END);
    if (Boolean.getBoolean("rebind.update")) {
      Files.writeString(DOCS, docs.substring(0, start) + table() + docs.substring(end));
      docs = Files.readString(DOCS);
      end = docs.indexOf(END);
    }
    assertEquals(table(), docs.substring(start, end));
  }

  @Test
  void anOptionHasOneLineInEachDirectionAndALostOneAReason() {
    Set<String> seen = new HashSet<>();
    for (Counterpart part : Counterparts.all()) {
      if (part.toGunicorn()) {
        assertTrue(seen.add("> " + part.uwsgi()), part.uwsgi());
        assertTrue(!part.isLost() || !part.note().isEmpty(), part.uwsgi());
      }
      if (part.toUwsgi()) {
        assertTrue(seen.add("< " + part.gunicorn()), part.gunicorn());
      }
    }
  }

  @Test
  void anOptionsOwnLineComesBeforeThatOfABeginning() {
    assertEquals("keepalive", Counterparts.ofUwsgi("http-keepalive").orElseThrow().gunicorn());
    assertEquals("-", Counterparts.ofUwsgi("http-timeout").orElseThrow().gunicorn());
    assertTrue(Counterparts.ofUwsgi("nova").isEmpty());
    assertEquals("processes", Counterparts.ofGunicorn("workers").orElseThrow().uwsgi());
  }

  private static String table() {
    StringBuilder out = new StringBuilder();
    out.append("| uWSGI | gunicorn | What differs or is lost |\n|---|---|---|\n");
    for (Counterpart part : Counterparts.all()) {
      out.append("| ").append(uwsgi(part)).append(" | ").append(gunicorn(part)).append(" | ");
      out.append(part.note().replace("|", "\\|")).append(" |\n");
    }
    return out.toString();
  }

  private static String uwsgi(Counterpart part) {
    return part.uwsgi().equals("-") ? arrow(part) + "none" : arrow(part) + code(part.uwsgi());
  }

  private static String arrow(Counterpart part) {
    List<String> arrows = List.of("⇄ ", "→ ", "← ");
    return arrows.get(part.arrow().ordinal());
  }

  private static String gunicorn(Counterpart part) {
    return part.isLost() ? "none" : part.isAlways() ? "always so" : code(part.gunicorn());
  }

  private static String code(String name) {
    return "`" + name + "`";
  }
}
