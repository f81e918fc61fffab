package dev.rebind.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.model.Value.Literal;
import dev.rebind.model.Value.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {
  @Test
  void aScriptIsKnownByTheWholeLiteralSegmentsAtItsEnd() {
    assertEquals(List.of("usr", "bin", "a-wsgi"), Value.literal("/usr/bin/a-wsgi").tail());
    assertEquals(List.of("a-wsgi"), Value.literal("a-wsgi").tail());
    assertEquals(
        List.of("bin", "a-wsgi"),
        Value.of(new Reference("$VENV"), new Literal("/bin/a-wsgi")).tail());
  }

  @Test
  void aSegmentThatBeginsWithAReferenceIsNoSegment() {
    assertEquals(List.of(), Value.of(new Reference("$BIN"), new Literal("-wsgi")).tail());
    assertEquals(List.of(), Value.of(new Literal("/usr/"), new Reference("$NAME")).tail());
  }

  @Test
  void aPathThatMayLeadElsewhereIsKnownByNothing() {
    for (String path : List.of("/usr/../a-wsgi", "/usr//a-wsgi", "./a-wsgi", "/usr/bin/")) {
      assertEquals(List.of(), Value.literal(path).tail(), path);
    }
  }

  /**
   * A quote that was left open swallows what follows, and the last line of it looks like a path.
   */
  @Test
  void aTextOfSeveralLinesIsNoPath() {
    assertEquals(List.of(), Value.literal("/usr\n/bin/a-wsgi").tail());
    assertEquals(
        List.of(),
        Value.of(new Literal("one\ntwo "), new Reference("$BIN"), new Literal("/a-wsgi")).tail());
  }
}
