package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.BashOracle;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.ShellScript;
import dev.rebind.syntax.shell.ShellToken;
import dev.rebind.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The shell lexer and bash agree on where the words of generated commands end and what they say.
 */
class ShellLexerTest {
  private static final long SEED = Long.getLong("rebind.fuzz.seed", 20251122);
  private static final int COMMANDS = 20_000;
  private static final List<String> BARE =
      List.of(
          "a", "Z", "0", "_", "-", "+", ".", "/", ":", ",", "%", "@", "=", "^", "é", "日本", "b=c",
          "d#e");
  private static final List<String> SINGLE =
      List.of("a", " ", "\\", "$x", "\"", "\n", "`", "#", ";");
  private static final List<String> DOUBLE =
      List.of(
          "a", " ", "\\\\", "\\$", "'", "\\\"", "\n", "\\`", "#", ";", "\\q", "\\\n", "}", "*",
          "~");
  private static final List<String> ANSI =
      List.of(
          "a", "\\n", "\\t", "\\'", "\"", "\\x41", "\\101", "\\u00e9", "\\\\", "\\q", "\\e", "$");
  private static final List<String> ESCAPED =
      List.of(
          " ", "'", "\"", "\\", "$", "`", ";", "&", "|", "<", ">", "(", ")", "*", "?", "[", "{",
          "~", "#", "a");
  private static final List<String> ODD =
      List.of(
          "[", "]", "{", "}", "{}", "{a}", "a~", "$", "X=", "X+=", "if", "do", "in", "fi", "--o=",
          "\"\"", "''");
  private static final List<String> BETWEEN = List.of(" ", "  ", "\t", " \\\n", " \\\n  ");

  private final Random random = new Random(SEED);

  @Test
  void wordsEndWhereBashEndsThem() {
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      commands.add(command());
    }
    List<Optional<List<String>>> theirs = BashOracle.words(commands);
    assertEquals(commands.size(), theirs.size());
    int agreed = 0;
    for (int i = 0; i < commands.size(); i++) {
      String text = "w " + commands.get(i);
      ShellScript script = ShellScript.parse(text);
      StringBuilder joined = new StringBuilder();
      for (ShellToken token : script.tokens()) {
        joined.append(token.span().of(text));
      }
      assertEquals(text, joined.toString());
      Optional<List<String>> ours = words(script);
      if (ours.isPresent()) {
        String where = "seed " + SEED + ", command " + i + ": " + text;
        assertEquals(theirs.get(i), ours, where);
        agreed++;
      }
    }
    assertTrue(agreed > COMMANDS * 3 / 4, "only " + agreed + " were literal");
    Tally.add(Row.BASH_WORDS, agreed);
  }

  /** The arguments of the one command; empty when they are not all literal. */
  private static Optional<List<String>> words(ShellScript script) {
    List<ShellCommand> commands = script.commands();
    if (commands.size() != 1 || !script.errors().isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (Word word : commands.get(0).arguments()) {
      Optional<String> literal = word.literal();
      if (literal.isEmpty()) {
        return Optional.empty();
      }
      words.add(literal.get());
    }
    return Optional.of(words);
  }

  private String command() {
    StringBuilder command = new StringBuilder();
    for (int words = 1 + random.nextInt(5); words > 0; words--) {
      StringBuilder word = new StringBuilder();
      for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
        word.append(piece());
      }
      command.append(word).append(words > 1 ? any(BETWEEN) : "");
    }
    return command.toString();
  }

  private String piece() {
    return switch (random.nextInt(12)) {
      case 0 -> "'" + some(SINGLE) + "'";
      case 1, 2 -> '"' + some(DOUBLE) + '"';
      case 3 -> "$'" + some(ANSI) + "'";
      case 4 -> "\\" + any(ESCAPED);
      case 5 -> "\\\n";
      case 6 -> any(ODD);
      default -> any(BARE) + some(BARE);
    };
  }

  private String some(List<String> from) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(any(from));
    }
    return text.toString();
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
