package dev.rebind.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Piece;
import dev.rebind.text.Span;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScalarTextTest {
  @Test
  void mapsEveryStyle() {
    for (String text :
        List.of(
            "a: plain",
            "a: plain over\n  two\n\n  lines\n",
            "a: 'it''s'\n",
            "a: 'two\n\n  lines  '\n",
            "a: \"\\x41\\u00e9\\U0001F600\\n\\\"\\\n   x \\\n\n  y\"\n",
            "a: |\n  x\n   y\n\n  z\n",
            "a: |-\n  x\n",
            "a: |+\n  x\n\n\n",
            "a: |+\n  x\n\n\nb: 1\n",
            "a: |\n\n\n  x\r\n  y\r\n",
            "a: |2\n   x\n  y\n",
            "a: |-2 # c\n   x\n",
            "a: |\nb: 1\n",
            "a: |+\n\n\nb: 1\n",
            "a: |\n  x",
            "a: >\n  x\n  y\n\n  z\n   more\n  end\n\n",
            "a: >-\n  x\n  y\n",
            "a: >+\n  x\n\n\n  y\n\n",
            "a:\n  b:\n    - |\n      x\n",
            "a: |\n  x\n# c\nb: 1\n",
            "a: |\n  x\n     \nb: 1\n",
            "a: |\n  \ttab\n  x\n",
            "a: >\n  x\n  \ty\n  z\n",
            "a: |\n  x\u0085  y\u2028  z\n")) {
      YamlDocumentSet set = YamlDocumentSet.read(text);
      assertEquals("", set.error().map(YamlError::reason).orElse(""), text);
      assertMapped(set, text);
    }
  }

  @Test
  void anEditInsideALiteralBlockKeepsItsIndentation() {
    String text = "conf: |\r\n    [uwsgi]\r\n    wsgi-file = /b/x\r\n    a = b\r\n";
    Excerpt inner = excerpt(text);
    assertEquals("[uwsgi]\nwsgi-file = /b/x\na = b\n", inner.text());
    int value = inner.text().indexOf("wsgi-file");
    assertEquals(
        text.replace("wsgi-file = /b/x", "module = m:a\r\n    c = d"),
        edited(text, inner, new Edit(new Span(value, value + 16), "module = m:a\nc = d")));
    assertEquals(
        text.replace("    wsgi-file = /b/x\r\n", ""),
        edited(text, inner, Edit.delete(new Span(value, value + 17))));
    assertEquals(
        text.replace("    a = b", "    c = d\r\n    a = b"),
        edited(text, inner, Edit.insert(value + 17, "c = d\n")));
  }

  @Test
  void anEditInsideQuotesIsEscaped() {
    String single = "conf: 'x''y z'\n";
    assertEquals(
        "conf: 'x''y it''s'\n", edited(single, excerpt(single), new Edit(new Span(4, 5), "it's")));
    String both = "conf: \"x\\ty z\"\n";
    assertEquals(
        "conf: \"x\\ty \\\"\\n\"\n", edited(both, excerpt(both), new Edit(new Span(4, 5), "\"\n")));
    assertTrue(excerpt(single).outer(new Span(1, 2)).isPresent(), "a whole escape");
  }

  @Test
  void masksNeverShowInAValue() {
    String text = "a: |\n  {{ x }}\n{% if y %}\n  z\n{% endif %}\n  {{ y }} {# c #}\nb: {{ c }}\n";
    YamlDocumentSet set = YamlDocumentSet.readTemplated(text, Flavour.JINJA);
    assertEquals("", set.error().map(YamlError::reason).orElse(""));
    Scalar block = (Scalar) ((Mapping) set.documents().get(0).root()).entries().get(0).value();
    assertEquals("{{ x }}\nz\n{{ y }} {# c #}\n", set.inner(block).orElseThrow().text());
    assertEquals(block.value(), set.inner(block).orElseThrow().text());
  }

  @Test
  void replacesAScalarInItsOwnStyle() {
    String module = "nova.wsgi.osapi_compute:application";
    assertEquals(module, YamlQuote.replacement(module, YamlStyle.PLAIN, YamlStyle.DOUBLE));
    assertEquals(
        "\"" + module + "\"", YamlQuote.replacement(module, YamlStyle.DOUBLE, YamlStyle.SINGLE));
    assertEquals(
        "'" + module + "'", YamlQuote.replacement(module, YamlStyle.SINGLE, YamlStyle.DOUBLE));
    assertEquals("'a: b'", YamlQuote.replacement("a: b", YamlStyle.PLAIN, YamlStyle.SINGLE));
    assertEquals("\"\"", YamlQuote.replacement("", YamlStyle.PLAIN, YamlStyle.DOUBLE));
    assertEquals("\"x\"", YamlQuote.replacement("x", YamlStyle.LITERAL, YamlStyle.DOUBLE));
    assertEquals("\"a\\nb\"", YamlQuote.quoted("a\nb", YamlStyle.SINGLE));
    assertTrue(YamlQuote.plainSafe("a b".repeat(100_000)));
    for (String unsafe :
        List.of(
            "yes", "Null", "1", "1:20", "a #b", "a:", "{{ x }}", "*a", "- a", "a,b", ".5", " a",
            "a ")) {
      assertFalse(YamlQuote.plainSafe(unsafe), unsafe);
    }
  }

  @Test
  void readsBackWhatItQuotes() {
    for (long seed = 0; seed < 3000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        made.append(
            "ab/:.-# '\"\\\n\t\r\u0007\u0085\u00e9\u2028,[]{}&*!%@`|>~=?"
                .charAt(random.nextInt(34)));
      }
      String value = made.toString();
      for (YamlStyle style : YamlStyle.values()) {
        for (String carrier : List.of("a: %s\n", "a: [%s]\n", "a: {k: %s}\n")) {
          String written = YamlQuote.replacement(value, style, YamlStyle.SINGLE);
          YamlDocumentSet set = YamlDocumentSet.read(carrier.replace("%s", written));
          String back =
              set.places()
                  .map(YamlPlace::node)
                  .filter(Scalar.class::isInstance)
                  .map(node -> ((Scalar) node).value())
                  .findFirst()
                  .orElse("none: " + set.error());
          assertEquals(value, back, "seed " + seed + ": " + written);
        }
      }
    }
  }

  @Test
  void neverThrowsOnRandomTextAndMapsNearlyEveryScalar() {
    String[] parts = {
      "a: ",
      "b:",
      "- ",
      "\n",
      "\n  ",
      "\n    ",
      "\r\n",
      " ",
      "\t",
      "|",
      ">",
      "+",
      "-",
      "2",
      "'",
      "\"",
      "\\",
      "\\n",
      "\\x41",
      "{{ x }}",
      "{% if x %}",
      "{% endif %}",
      "{",
      "}",
      "[",
      "]",
      ",",
      "#",
      "&x ",
      "*x",
      "!t ",
      "? ",
      "---\n",
      "...\n",
      "word",
      "\ud83d\ude00",
      "\u0085",
      "\u2028",
      "\ufeff",
      "%YAML 1.1\n",
      "a: |\n  x\n  y\n",
      "a: >\n  x\n  y\n\n  z\n",
      "%TAG ! x\n",
      "\u0000",
      "!<x> ",
      "! ",
      "!!",
      "@",
      "`"
    };
    int scalars = 0;
    int unmapped = 0;
    for (long seed = 0; seed < 6_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      try {
        for (YamlDocumentSet set :
            List.of(
                YamlDocumentSet.read(text.toString()),
                YamlDocumentSet.readLenient(text.toString()),
                YamlDocumentSet.readTemplated(text.toString(), Flavour.GO),
                YamlDocumentSet.readTemplated(text.toString(), Flavour.JINJA))) {
          for (YamlPlace place : set.places().toList()) {
            place.node().span().of(text);
            if (place.node() instanceof Scalar scalar) {
              boolean mapped = set.excerpt(scalar, "f", "n", "k").isPresent();
              assertTrue(mapped || !set.opaque().isEmpty(), scalar.toString());
              scalars++;
              unmapped += mapped ? 0 : 1;
            }
          }
        }
      } catch (RuntimeException | AssertionError wrong) {
        throw new AssertionError("seed " + seed + ": " + text, wrong);
      }
    }
    assertTrue(unmapped * 200 < scalars, unmapped + " of " + scalars);
  }

  private static void assertMapped(YamlDocumentSet set, String text) {
    for (YamlPlace place : set.places().toList()) {
      if (place.node() instanceof Scalar scalar) {
        Decoded inner = set.inner(scalar).orElseThrow(() -> new AssertionError(text));
        assertEquals(scalar.value(), inner.text(), text);
        for (Piece piece : inner.pieces()) {
          if (piece.equal()) {
            assertEquals(piece.inner().of(inner.text()), piece.outer().of(text), text);
          }
        }
        set.excerpt(scalar, "f", "n", "k");
      }
    }
  }

  private static Excerpt excerpt(String text) {
    YamlDocumentSet set = YamlDocumentSet.read(text);
    Scalar scalar = (Scalar) ((Mapping) set.documents().get(0).root()).entries().get(0).value();
    return set.excerpt(scalar, "f", "n", "k").orElseThrow();
  }

  private static String edited(String text, Excerpt inner, Edit edit) {
    return EditSet.of(inner.outer(edit).orElseThrow()).applyTo(text);
  }
}
