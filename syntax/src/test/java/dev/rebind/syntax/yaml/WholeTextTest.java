package dev.rebind.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

class WholeTextTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          ": ",
          "- ",
          "\n",
          "\r\n",
          "\r",
          "  ",
          "#",
          " # c",
          "'",
          "\"",
          "\\x41",
          "{",
          "}",
          ", ",
          "[",
          "]",
          "|",
          ">-",
          "---\n",
          "...\n",
          "&x ",
          "*x",
          "!t ",
          "? ",
          "\u00e9",
          "\ud83d\ude00",
          "\u2028",
          "\u0085",
          "\ufeff",
          "%YAML 1.1\n",
          "\t",
          "b: c\n",
          "w".repeat(1500),
          "x: y\n  z");

  @Test
  void countsAsSnakeYamlsOwnReaderDoes() {
    long seed = 20261128;
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(14); piece >= 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String made = text.toString();
      assertEquals(
          events(made, StreamReader::new), events(made, WholeText::new), seed + ": " + made);
    }
  }

  @Test
  void refusesACharacterAtItsOwnPlace() {
    String text = "a: " + "b".repeat(3000) + "\u0001\n";
    assertEquals(3003, YamlDocumentSet.read(text).error().orElseThrow().offset());
  }

  private static List<String> events(String text, Function<String, StreamReader> reader) {
    List<String> seen = new ArrayList<>();
    try {
      ParserImpl parser = new ParserImpl(reader.apply(text), new LoaderOptions());
      for (Event event = parser.getEvent();
          !event.is(Event.ID.StreamEnd);
          event = parser.getEvent()) {
        seen.add(event + " " + shown(event.getStartMark()) + " " + shown(event.getEndMark()));
      }
    } catch (YAMLException | NumberFormatException refused) {
      seen.add(String.valueOf(refused.getMessage()));
    }
    return seen;
  }

  private static String shown(Mark mark) {
    return mark.getIndex() + ":" + mark.getLine() + ":" + mark.getColumn();
  }
}
