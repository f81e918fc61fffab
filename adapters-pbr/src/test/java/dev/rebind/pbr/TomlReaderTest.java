package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each expectation is what Python 3.11's tomllib gave for the same text. */
class TomlReaderTest {
  private static String read(String text) {
    TomlFile file = TomlFile.read(text);
    List<String> all = new ArrayList<>();
    collect(file.entries(), all);
    return file.error().map(why -> "error: " + why).orElse(String.join(" ", all));
  }

  private static void collect(List<TomlEntry> entries, List<String> all) {
    for (TomlEntry entry : entries) {
      if (entry.value().kind() == TomlValue.Kind.TABLE) {
        collect(entry.value().entries(), all);
      } else {
        all.add(String.join("/", entry.path()) + "=" + entry.value().string());
      }
    }
  }

  @Test
  void tablesAndDottedAndQuotedKeysAreOnePath() {
    assertEquals("a/b/c/d=x", read("[a . \"b\" . 'c']\nd = 'x'\n"));
    assertEquals("a/b/c=x a/b/d=y", read("[a]\nb.c = \"x\"\nb . d = 'y' # c\n"));
    assertEquals("a/b/c=x", read("a = { b = { c = 'x' } }"));
  }

  @Test
  void stringsOfEveryKindAreRead() {
    assertEquals("a=q\"z", read("a = \"q\\\"z\""));
    assertEquals("a=x#y", read("a = 'x#y' # z"));
    assertEquals("a=x\ny", read("a = \"\"\"\nx\ny\"\"\""));
    assertEquals("a=ab", read("a = \"\"\"a\\\n   b\"\"\""));
    assertEquals("a=\"q\"", read("a = \"\"\"\"q\"\"\"\""));
    assertEquals("a=\u00e9", read("a = \"\\u00e9\""));
  }

  @Test
  void otherValuesAreSteppedOver() {
    assertEquals(
        "a=null b=null c=null d=null e=x",
        read("a = 1\nb = 1979-05-27 07:32:00\nc = [1,\n # c\n 'x',]\nd = true\ne = 'x'\n"));
  }

  @Test
  void whatIsNotUnderstoodEndsTheReading() {
    for (String bad :
        List.of("a =", "a = 1 b = 2", "a = [1", "a = {b=1", "a = 'x", "[a", "= 1", "a = \"\\q\"")) {
      assertTrue(read(bad).startsWith("error: line 1: "), bad + " gives " + read(bad));
    }
  }

  @Test
  void noTextThrows() {
    long seed = 20240607;
    Random random = new Random(seed);
    String signs = "[]{}=.,'\"\\#\n ab1";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      try {
        TomlFile.read(text.toString());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", text: " + text, e);
      }
    }
    assertTrue(read("[".repeat(5000)).startsWith("error"));
    assertTrue(read("a = " + "[".repeat(5000)).startsWith("error"));
  }
}
