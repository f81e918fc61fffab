package dev.rebind.syntax.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PythonRandomTest {
  private static final long SEED = 20240611;

  private static final List<String> BITS =
      List.of(
          "a",
          "x = ",
          "f\"",
          "f'''{",
          "{",
          "}",
          "'",
          "\"",
          "'''",
          "\"\"\"",
          "r'",
          "b\"",
          "rb'",
          "\\",
          "\\\n",
          "\n",
          "\r\n",
          "\r",
          " ",
          "\t",
          "\f",
          "(",
          ")",
          "[",
          "]",
          ":",
          ";",
          ",",
          "=",
          ":=",
          "lambda",
          "if ",
          "else:",
          "def f():",
          "class A:",
          "match a:",
          "case b:",
          "import ",
          "from ",
          "as ",
          "*",
          "with ",
          "async ",
          "for ",
          "in ",
          "del ",
          "global ",
          "#",
          "0x",
          "1e5",
          ".",
          "...",
          "!",
          "$",
          "é",
          "\0",
          "\uFEFF",
          "\\N{",
          "None",
          "@",
          "\ud800");

  private static void check(String text, String message) {
    PythonFile file = PythonFile.parse(text);
    StringBuilder joined = new StringBuilder();
    for (PythonToken token : file.tokens()) {
      assertEquals(false, token.span().isEmpty(), message);
      joined.append(token.of(text));
    }
    assertEquals(text, joined.toString(), message);
    for (PythonStatement statement : file.statements()) {
      statement.assignment();
      statement.bindings();
      statement.starImport();
    }
    file.coding();
  }

  @Test
  void anyTextIsReadAndItsTokensAreTheText() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(BITS.get(random.nextInt(BITS.size())));
      }
      check(text.toString(), "seed " + SEED + " round " + round + ": " + text);
    }
  }

  @Test
  void deepAndRepeatedOpenersAreOnlyErrors() {
    for (String bit : BITS) {
      check(bit.repeat(3000), bit);
      check((bit + "\n").repeat(3000), bit);
      check(("f'{" + bit).repeat(1000), bit);
      check(("(" + bit).repeat(1000), bit);
    }
  }
}
