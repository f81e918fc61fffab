package dev.rebind.syntax.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoReferenceTest {
  @Test
  void findsTheChainsOfAnAction() {
    String code =
        "printf \"%s .No.no\" .Values.uwsgi.wsgi_file | default $.Release.Name /* .no */"
            + " ($env.a) `.no` 1.5 '.' . x.y";
    List<GoReference> found = GoReference.all(code, new Span(0, code.length()));
    assertEquals(
        List.of(".Values.uwsgi.wsgi_file", "$.Release.Name", "$env.a"),
        found.stream().map(reference -> reference.span().of(code)).toList());
    assertEquals(List.of("Values", "uwsgi", "wsgi_file"), found.get(0).fields());
    assertEquals(List.of("", "$", "$env"), found.stream().map(GoReference::variable).toList());
  }

  @Test
  void takesStringsOfAnyLength() {
    for (String quote : List.of("\"", "`", "'")) {
      String code = quote + "ab\\n".repeat(100_000) + quote + " .x" + ".y".repeat(100_000);
      assertEquals(
          100_001, GoReference.all(code, new Span(0, code.length())).get(0).fields().size());
    }
  }

  @Test
  void staysInsideItsSpan() {
    assertEquals(
        ".b", GoReference.all("{{.a}}{{.bc}}", new Span(8, 10)).get(0).span().of("{{.a}}{{.bc}}"));
  }
}
