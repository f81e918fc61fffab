package dev.rebind.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Finding;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CarriersTest {
  private static final Map<String, Carrier> ALL =
      Map.of(
          "unit", new UnitFile(),
          "supervisor", new Supervisor(),
          "procfile", new Procfile(),
          "dockerfile", new Dockerfile(),
          "containers", new Containers(),
          "cron", new Crontab(),
          "shell", new ShellFile());

  private static final List<String> SCRAPS =
      List.of(
          "uwsgi ",
          "gunicorn ",
          "--wsgi-file ",
          "/usr/bin/x ",
          "\\",
          "\n",
          "\r\n",
          "\"",
          "'",
          " ",
          "[Service]\n",
          "ExecStart=",
          "Environment=",
          "UWSGI_MODULE=",
          "[program:a]\n",
          "command=",
          "CMD ",
          "ENV ",
          "<<EOF\n",
          "EOF\n",
          "[\"a\", ",
          "\"b\"]",
          "services:\n",
          "  a:\n",
          "    command: ",
          "    - ",
          "#",
          ";",
          "%",
          "%(x)s",
          "$X",
          "${",
          "$(",
          ")",
          "&",
          "*a",
          "|",
          "web: ",
          "* * * * * ",
          "sh -c ",
          "\u00e9",
          "\uD83D\uDE00",
          "\0",
          "\t",
          "{{ x }}");

  @Test
  void anyTextIsReadAndWordsStandInIt() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 4000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(25); i > 0; i--) {
        text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
      }
      SourceText file = SourceText.of("file", text.toString());
      for (Map.Entry<String, Carrier> carrier : ALL.entrySet()) {
        String where = "seed " + seed + ", " + carrier.getKey() + ": " + text;
        check(file, carrier.getValue(), where);
      }
    }
  }

  private static void check(SourceText file, Carrier carrier, String where) {
    Span all = new Span(0, file.text().length());
    for (Invocation invocation : carrier.read(file).invocations()) {
      for (Word word : invocation.words()) {
        assertTrue(all.contains(word.span()), where);
        word.write("shop.web:app").ifPresent(edit -> assertTrue(all.contains(edit.span()), where));
        Launch.find(invocation.words());
        ArgumentVector.uwsgi(invocation.words());
        ArgumentVector.gunicorn(invocation.words());
      }
    }
  }

  @Test
  void systemdWordsAreSplitAndUnescapedAsSystemdDoes() {
    assertEquals(List.of("a", "b c", "d e", "f"), words("a 'b c' \"d e\" \\\n f", true));
    assertEquals(List.of("a b", "100%", "$"), words("a\\sb 100%% $$", true));
    assertEquals(List.of("a%i", "${X}"), words("a%i ${X}", true));
  }

  @Test
  void supervisorsWordsAreSplitAsShlexDoes() {
    assertEquals(List.of("a", "b c", "d\"e", "f g"), words("a 'b c' \"d\\\"e\" f\\ g", false));
    assertEquals(List.of("%(here)s/x", "m:f()"), words("%(here)s/x m:f()", false));
  }

  private static List<String> words(String text, boolean systemd) {
    SourceText file = SourceText.of("file", text);
    Excerpt excerpt = Excerpt.plain(file, new Span(0, text.length()), "command", "key");
    return PlainWords.read(excerpt, systemd ? PlainWords.Dialect.SYSTEMD : PlainWords.Dialect.SHLEX)
        .stream()
        .map(Word::text)
        .toList();
  }

  @Test
  void aLineOfTenMegabytesIsToldAndNotRead() {
    String longWord = "x".repeat(10_000_000);
    Map<Carrier, String> texts =
        Map.of(
            new UnitFile(), "[Service]\nExecStart=/usr/bin/uwsgi " + longWord,
            new Supervisor(), "[program:a]\ncommand=uwsgi " + longWord,
            new Procfile(), "web: uwsgi " + longWord,
            new Dockerfile(), "FROM x\nCMD uwsgi " + "--http :80 \\\n ".repeat(700_000),
            new Containers(), "services:\n  a:\n    command: uwsgi " + longWord,
            new Crontab(), "* * * * * uwsgi " + longWord);
    texts.forEach(
        (carrier, text) ->
            assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                  Carrier.Carried read = carrier.read(SourceText.of("file", text));
                  assertEquals(
                      List.of(Codes.NOT_READ),
                      read.findings().stream().map(Finding::code).toList(),
                      carrier.getClass().getSimpleName());
                }));
  }
}
