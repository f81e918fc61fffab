package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class XmlLexerTest {

  @Test
  void tokensJoinedAreTheInput() {
    assertTiles(
        "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]>\n<uwsgi id=\"a\">\n <!-- c -->"
            + "<wsgi-file>/x &amp; y</wsgi-file><master/><![CDATA[a<b]]></uwsgi>\n");
    assertTiles("");
    assertTiles("text < more");
  }

  @Test
  void tokensJoinedAreTheInputForAnyText() {
    long seed = 20261122;
    Random random = new Random(seed);
    List<String> parts =
        List.of(
            "<",
            ">",
            "/",
            "a",
            "<a>",
            "</a>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "\"",
            "=",
            "&",
            ";",
            "<?",
            "?>",
            "<!",
            " ",
            "\n",
            "\u00e9");
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      assertTiles(text.toString());
    }
  }

  @Test
  void aTagGivesItsNameAndItsAttributes() {
    XmlToken tag = XmlLexer.lex("<app mountpoint='/a&amp;b' id = \"x\">").get(0);
    assertEquals(XmlToken.Kind.OPEN, tag.kind());
    assertEquals("app", tag.name());
    assertEquals("/a&b", tag.attributes().get("mountpoint"));
    assertEquals("x", tag.attributes().get("id"));
  }

  @Test
  void whatIsNoXmlRunsToTheEnd() {
    List<XmlToken> tokens = XmlLexer.lex("<a><b c></a>");
    assertEquals(XmlToken.Kind.BROKEN, tokens.get(tokens.size() - 1).kind());
    assertEquals(12, tokens.get(tokens.size() - 1).end());
  }

  @Test
  void referencesAreResolvedAndUnknownOnesAreNot() {
    assertEquals(Optional.of("a/b<\u00e9"), XmlLexer.decode("a&#47;b&lt;&#xe9;"));
    assertTrue(XmlLexer.decode("&other;").isEmpty());
    assertTrue(XmlLexer.decode("a & b").isEmpty());
  }

  private static void assertTiles(String text) {
    assertEquals(
        text,
        XmlLexer.lex(text).stream()
            .map(token -> text.substring(token.start(), token.end()))
            .collect(Collectors.joining()));
  }
}
