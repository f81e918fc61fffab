package dev.rebind.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import org.junit.jupiter.api.Test;

class IgnoreTest {

  @Test
  void aBareCommentSilencesEveryCode() {
    assertEquals("true true", silenced("# rebind: ignore"));
    assertEquals("true true", silenced("# rebind: ignore, for a reason"));
  }

  @Test
  void codesInBracketsSilenceThemselves() {
    assertEquals("true false", silenced("# rebind: ignore[RB101]"));
    assertEquals("true true", silenced("# rebind: ignore[RB101, RB102]"));
  }

  @Test
  void anEmptyOrOpenBracketSilencesNothing() {
    assertEquals("false false", silenced("# rebind: ignore[]"));
    assertEquals("false false", silenced("# rebind: ignore[ , ]"));
    assertEquals("false false", silenced("#rebind: ignore[RB101"));
    assertEquals("false false", silenced("# rebind: ignore []"));
    assertEquals("false false", silenced("# rebind: ignore[rb101]"));
  }

  private static String silenced(String comment) {
    SourceText file = SourceText.carried("a.ini", comment + "\nx = 1\n", java.util.List.of());
    Ignore ignore = Ignore.read(file, new Span(0, comment.length())).orElseThrow();
    Span next = Span.at(comment.length() + 1);
    return ignore.silences("RB101", "a.ini", next) + " " + ignore.silences("RB102", "a.ini", next);
  }
}
