package dev.rebind.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShellRandomTest {
  private static final long SEED = 20240611;

  private static final List<String> BITS =
      List.of(
          "a",
          "X=",
          "X=(",
          "$X",
          "${X:-",
          "}",
          "{",
          "$(",
          "(",
          ")",
          "((",
          "))",
          "$((",
          "`",
          "'",
          "\"",
          "$'",
          "\\",
          "\\\n",
          "\n",
          "\r\n",
          "\r",
          " ",
          "\t",
          ";",
          ";;",
          "&&",
          "||",
          "|",
          "<",
          ">",
          "<<E",
          "<<-'E'",
          "E\n",
          "\nE\n",
          "<(",
          "#",
          "if",
          "then",
          "fi",
          "case",
          "in",
          "esac",
          "for",
          "do",
          "done",
          "[[",
          "]]",
          "=~",
          "function",
          "f()",
          "é",
          "\0",
          "$[",
          "[",
          "]",
          "@(",
          "2>",
          "!",
          "~",
          "*");

  private static void check(String text, String message) {
    ShellScript script = ShellScript.parse(text);
    StringBuilder joined = new StringBuilder();
    for (ShellToken token : script.tokens()) {
      assertEquals(false, token.span().isEmpty(), message);
      joined.append(token.span().of(text));
    }
    assertEquals(text, joined.toString(), message);
    for (ShellCommand command : script.allCommands()) {
      for (Word word : command.words()) {
        int at = word.span().start();
        for (WordPart part : word.parts()) {
          assertEquals(at, part.span().start(), message);
          at = part.span().end();
        }
        assertEquals(word.span().end(), at, message);
        ShellQuote.replace(new Word(text, word.span(), List.of(), word.place(), null), "x");
      }
    }
  }

  @Test
  void anyTextIsReadAndItsTokensAreTheText() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(BITS.get(random.nextInt(BITS.size())));
        if (random.nextInt(3) == 0) {
          text.append(' ');
        }
      }
      check(text.toString(), "seed " + SEED + " round " + round + ": " + text);
    }
  }

  @Test
  void deepAndRepeatedOpenersAreOnlyErrors() {
    for (String bit : BITS) {
      check(bit.repeat(3000), bit);
      check((bit + " ").repeat(3000), bit);
      check(("\"" + bit).repeat(3000), bit);
      check((bit + "}").repeat(3000), bit);
    }
  }
}
