package dev.rebind.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentVectorTest {
  @Test
  void separateAttachedShortenedAndClusteredValuesAreTold() {
    assertEquals(
        List.of("http=:80", "master=", "processes=4", "module=a:b"),
        given("--http :80 -M -p4 --modul a:b"));
    assertEquals(List.of("master=", "wsgi=a:b"), given("-Mwa:b").stream().map(this::slot).toList());
    assertEquals(List.of("module=a:b"), given("--set module=a:b"));
  }

  /** Both names share the letter w and the slot. */
  private String slot(String given) {
    return given.replace("module=", "wsgi=");
  }

  @Test
  void anOptionalValueIsOnlyTakenWhenAttached() {
    assertEquals(List.of("chmod-socket=", "master="), given("--chmod-socket --master"));
    assertEquals(List.of("chmod-socket=660"), given("--chmod-socket=660"));
    assertEquals(
        List.of("666"),
        ArgumentVector.uwsgi(words("--chmod-socket 666")).positional().stream()
            .map(Word::text)
            .toList());
  }

  @Test
  void whatIsUnknownAmbiguousOrWithoutItsValueIsDoubted() {
    for (String line : List.of("--no-such", "--wor 4", "--http", "-%", "--modu$X a:b")) {
      assertTrue(ArgumentVector.uwsgi(words(line)).doubt().isPresent(), line);
    }
    assertTrue(ArgumentVector.gunicorn(words("--proxy-protocol a:b")).doubt().isPresent());
    assertTrue(ArgumentVector.gunicorn(words("--worker a:b")).doubt().isPresent());
  }

  @Test
  void plainArgumentsAreFoundBetweenAndAfterOptions() {
    ArgumentVector vector = ArgumentVector.gunicorn(words("-b :80 -w 4 a:b -c f -- -x"));
    assertEquals(List.of("a:b", "-x"), vector.positional().stream().map(Word::text).toList());
    assertTrue(vector.doubt().isEmpty());
  }

  private static List<String> given(String line) {
    ArgumentVector vector = ArgumentVector.uwsgi(words(line));
    assertTrue(vector.doubt().isEmpty(), line);
    return vector.given().stream().map(one -> one.option() + "=" + one.value()).toList();
  }

  private static List<Word> words(String arguments) {
    String line = "uwsgi " + arguments;
    SourceText file = SourceText.of("file", line);
    Excerpt excerpt = Excerpt.plain(file, new Span(0, line.length()), "command", "key");
    List<Word> words = ShellText.read(excerpt, "key").get(0).words();
    return words.subList(1, words.size());
  }
}
