package dev.rebind.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rebind.text.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellQuoteTest {
  private static Word value(String text) {
    return ShellScript.parse(text).commands().get(0).assigned().get(0).value();
  }

  private static String replaced(String text, String value) {
    return replaced(text, value(text), value);
  }

  private static String replaced(String text, Word word, String value) {
    Edit edit = ShellQuote.replace(word, value);
    return text.substring(0, edit.span().start())
        + edit.replacement()
        + text.substring(edit.span().end());
  }

  @Test
  void onlyWhatNeedsQuotesGetsThem() {
    assertEquals(
        "nova.wsgi.osapi_compute:application",
        ShellQuote.quote("nova.wsgi.osapi_compute:application"));
    assertEquals("'mod:factory()'", ShellQuote.quote("mod:factory()"));
    assertEquals("''", ShellQuote.quote(""));
    assertEquals("'it'\\''s'", ShellQuote.quote("it's"));
    assertEquals("'~/x'", ShellQuote.quote("~/x"));
  }

  @Test
  void aReplacementKeepsTheQuotesThatAreThere() {
    assertEquals("X=a.b:c", replaced("X=$D/s", "a.b:c"));
    assertEquals("X=\"a.b:c\"", replaced("X=\"$D/s\"", "a.b:c"));
    assertEquals("X='a.b:c'", replaced("X='/s'", "a.b:c"));
    assertEquals("X='a:c()'", replaced("X=$D/s", "a:c()"));
    assertEquals("X=\"a:c()\"", replaced("X=\"$D\"/s", "a:c()"));
    assertEquals("X=\"a\\$b\"", replaced("X=\"s\"", "a$b"));
  }

  @Test
  void aDefaultKeepsItsBraces() {
    for (String quotes : List.of("", "\"")) {
      String text = "X=" + quotes + "${X:-$D/s}" + quotes;
      Word word = value(text).parameter().orElseThrow().defaultWord().orElseThrow();
      assertEquals("X=" + quotes + "${X:-a.b:c}" + quotes, replaced(text, word, "a.b:c"));
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (String value :
        List.of("a", "a b", "it's", "$x", "a\"b", "`c`", "\\", "{a,b}", "a}b", "*", "a:c()")) {
      for (String text : List.of("X=s", "X='s'", "X=\"s\"", "X=$'s'", "X=\"$D\"s", "X=a's'")) {
        String after = replaced(text, value);
        assertEquals(value, value(after).literal().orElseThrow(), after);
      }
      for (String text : List.of("X=${X:-s}", "X=\"${X:-s}\"", "X=\"${X:-\"s\"}\"")) {
        Word word = value(text).parameter().orElseThrow().defaultWord().orElseThrow();
        String after = replaced(text, word, value);
        Word back = value(after).parameter().orElseThrow().defaultWord().orElseThrow();
        assertEquals(value, back.literal().orElseThrow(), after);
      }
    }
  }

  @Test
  void anArrayIsABadCall() {
    assertThrows(IllegalArgumentException.class, () -> ShellQuote.replace(value("X=(a b)"), "c"));
  }
}
