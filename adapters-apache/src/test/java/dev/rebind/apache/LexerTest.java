package dev.rebind.apache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LexerTest {
  private static final String ALPHABET = "ab/<>\"'# \t\\\n\r{}%$";

  @Test
  void tokensJoinedAreTheTextWhateverItIs() {
    long seed = 20261122L;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String written = text.toString();
      int round = i;
      assertEquals(written, joined(written), () -> "seed " + seed + ", round " + round);
    }
  }

  @Test
  void aCommentGoesOnBehindABackslash() {
    assertEquals(List.of("COMMENT:# a \\\n b", "NEWLINE:\n", "WORD:c"), kinds("# a \\\n b\nc"));
  }

  @Test
  void aHashInsideALineIsAWord() {
    assertEquals(List.of("WORD:a", "SPACE: ", "WORD:#b"), kinds("a #b"));
  }

  @Test
  void aLineGoesOnBehindABackslash() {
    assertEquals(List.of("WORD:a", "SPACE: \\\r\n  ", "WORD:b"), kinds("a \\\r\n  b"));
    assertEquals(List.of("WORD:a\\\nb"), kinds("a\\\nb"));
  }

  @Test
  void quotesKeepBlanksTogether() {
    assertEquals(List.of("WORD:\"a b\"", "WORD:c"), kinds("\"a b\"c"));
    assertEquals(List.of("WORD:'a \\' b'"), kinds("'a \\' b'"));
  }

  @Test
  void aSectionEndsAtTheLastBracketOfItsLine() {
    assertEquals(
        List.of("OPEN:<", "WORD:Files", "SPACE: ", "WORD:\"a>b\"", "CLOSE:>", "SPACE: ", "WORD:c"),
        kinds("<Files \"a>b\"> c"));
    assertEquals(List.of("OPEN:</", "WORD:Files", "CLOSE:>"), kinds("</Files>"));
  }

  @Test
  void whatATemplateFillsInIsOneWord() {
    String text = "Alias {{ a b }}/c d";
    SourceText source =
        SourceText.carried("x.conf", text, List.of(new Span(6, 6 + "{{ a b }}".length())));
    List<Token> tokens = Lexer.tokens(text, Hidden.in(source));
    assertEquals("{{ a b }}/c", tokens.get(2).at().of(text));
  }

  private static String joined(String text) {
    return tokens(text).stream().map(token -> token.at().of(text)).collect(Collectors.joining());
  }

  private static List<String> kinds(String text) {
    assertEquals(text, joined(text));
    return tokens(text).stream().map(token -> token.kind() + ":" + token.at().of(text)).toList();
  }

  private static List<Token> tokens(String text) {
    return Lexer.tokens(text, Hidden.in(SourceText.of("x.conf", text)));
  }
}
