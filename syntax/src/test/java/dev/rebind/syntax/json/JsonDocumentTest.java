package dev.rebind.syntax.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.syntax.json.JsonNode.JsonObject;
import dev.rebind.syntax.json.JsonNode.JsonString;
import dev.rebind.text.Edit;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
  @Test
  void readsKeysAndValuesWithTheirSpans() {
    String text =
        """
        {"uwsgi": {"wsgi-file": "\\/usr\\/bin\\/nova-api-wsgi", "master": true, "processes": 4,
          "env": ["A=1", "B=2"]}}
        """;
    JsonObject uwsgi = (JsonObject) object(text).get("uwsgi").get(0);
    JsonString file = (JsonString) uwsgi.get("wsgi-file").get(0);
    assertEquals("/usr/bin/nova-api-wsgi", file.value());
    assertEquals("\"\\/usr\\/bin\\/nova-api-wsgi\"", file.span().of(text));
    assertEquals("true", ((JsonNode.JsonScalar) uwsgi.get("master").get(0)).text());
    assertEquals("[\"A=1\", \"B=2\"]", uwsgi.get("env").get(0).span().of(text));
  }

  @Test
  void keepsAKeyThatOccursTwice() {
    assertEquals(2, object("{\"env\": \"a\", \"env\": \"b\"}").get("env").size());
  }

  @Test
  void toleratesCommentsAndSaysWhereTheyAre() {
    String text = "// head\n{\"a\": /* in */ 1}";
    JsonDocument read = read(text);
    assertNotNull(read.root());
    assertEquals(
        List.of("// head", "/* in */"), read.comments().stream().map(s -> s.of(text)).toList());
  }

  @Test
  void namesThePlaceOfTheFirstFault() {
    assertFault("{\"a\" 1}", "1", "no colon after the key");
    assertFault("{\"a\": 1,}", "}", "no key here");
    assertFault("[1 2]", "2", "no comma or ] after an item");
    assertFault("{\"a\": \"b}", "\"b}", "not closed");
    assertFault("{\"a\": \"\\q\"}", "\"\\q\"", "a bad escape in this string");
    assertFault("{\"a\": \"\\u12\"}", "\"\\u12\"", "a bad escape in this string");
    assertFault("[01]", "01", "no value here");
    assertFault("{} {}", "{", "text after the value");
    assertFault("[", "", "no value here");
    assertFault("", "", "no value here");
    assertFault("[1] /* x", "/* x", "not closed");
  }

  @Test
  void endsAStringAtTheEndOfItsLine() {
    assertFault("{\"a\": \"b\\\n\"}", "\"b\\", "not closed");
  }

  @Test
  void boundsItsDepth() {
    JsonDocument read = read("[".repeat(100_000));
    assertEquals("nested deeper than 200", read.problem().orElseThrow().reason());
  }

  @Test
  void mapsAnEditOfTheDecodedTextThroughItsEscapes() {
    String text = "{\"a\": \"x\\/bin\\/y\\u0041\"}";
    JsonString value = (JsonString) object(text).get("a").get(0);
    assertEquals("x/bin/yA", value.value());
    Excerpt inner = value.decoded().excerpt("f", "n", "k", List.of(), JsonQuote::escape);
    Edit edit = inner.outer(new Edit(new Span(1, 6), "\"\n")).orElseThrow();
    assertEquals("\\/bin\\/y".substring(0, 7), edit.span().of(text));
    assertEquals("\\\"\\n", edit.replacement());
  }

  @Test
  void readsBackWhatItQuotes() {
    for (String value :
        List.of("", "a/b", "\"\\\b\f\n\r\t\u0001", "\u00e9\u20ac", "\ud83d\ude00", "\ud800")) {
      JsonString back = assertInstanceOf(JsonString.class, read(JsonQuote.quote(value)).root());
      assertEquals(value, back.value());
    }
    assertEquals("\"/bin/x\"", JsonQuote.quote("/bin/x"));
  }

  @Test
  void neverThrowsAndLosesNothingOnRandomText() {
    String[] parts = {
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u00e9", "\\u12", "a", "1", "-", "true", "null",
      " ", "\n", "\r\n", "/*", "*/", "//", "/", "\"k\":", "\u0000", "\ud83d", "\ufeff"
    };
    for (long seed = 0; seed < 3000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      try {
        read(text.toString());
      } catch (RuntimeException | AssertionError wrong) {
        throw new AssertionError("seed " + seed + ": " + text, wrong);
      }
    }
  }

  private static void assertFault(String text, String where, String reason) {
    JsonFault fault = read(text).problem().orElseThrow();
    assertEquals(where, fault.at().of(text));
    assertEquals(reason, fault.reason());
  }

  private static JsonObject object(String text) {
    return assertInstanceOf(JsonObject.class, read(text).root());
  }

  private static JsonDocument read(String text) {
    JsonDocument read = JsonDocument.read(text);
    assertEquals(
        text,
        read.tokens().stream().map(t -> t.span().of(text)).collect(Collectors.joining()),
        "tokens joined are the text");
    assertTrue(read.value().isPresent() != read.problem().isPresent());
    return read;
  }
}
