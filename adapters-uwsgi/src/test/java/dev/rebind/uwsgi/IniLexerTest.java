package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IniLexerTest {

  @Test
  void tokensJoinedAreTheInput() {
    assertTiles(
        "[uwsgi]\n\twsgi-file \t=  /x  \r\n; c\n\nmaster\n=\n a = b = c\n# 50%\nlost = 1\n%q%%%(x)\n%");
    assertTiles("");
    assertTiles("%q");
    assertTiles("\uFEFF[uwsgi]\nx=%");
  }

  @Test
  void tokensJoinedAreTheInputForAnyText() {
    long seed = 20261122;
    Random random = new Random(seed);
    String alphabet = "%%%=[];#\n\n\r \tab(n\0\u00e9{}";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertTiles(text.toString());
    }
  }

  @Test
  void keysAndValuesAreTrimmedOfSpaceTabAndReturnOnly() {
    IniLine.Option option = onlyOption("\r\twsgi-file \t=\r  /x y \t\r\n");
    assertEquals("wsgi-file", option.key().written());
    assertEquals("/x y", option.value().written());
    assertEquals("\u00a0/x\f", onlyOption("a=\u00a0/x\f\n").value().written());
  }

  @Test
  void aLineWithoutEqualsIsAKeyAlone() {
    IniLine.Option option = onlyOption("wsgi-file: /x\n");
    assertEquals("wsgi-file: /x", option.key().written());
    assertEquals("", option.value().written());
    assertEquals(-1, option.equals());
  }

  @Test
  void theHeaderLosesItsLastCharacterWhateverItIs() {
    assertEquals(
        List.of("uwsgi", "uwsg", "uwsgi", "uwsgi] # ", " uwsgi ", ""),
        headers("[uwsgi]\n[uwsgi\n[uwsgiX\n[uwsgi] # c\n  [ uwsgi ] \t\r\n[\n"));
  }

  @Test
  void aNulEndsTheValueButNotTheLine() {
    assertEquals("/x", onlyOption("a = /x\0 more\n").value().written());
    assertTrue(lines("\0a = b\n").get(0) instanceof IniLine.Blank);
  }

  @Test
  void aPercentJoinsItsLineToTheNext() {
    String text = "foo = 50%\nwsgi-file = /x\n";
    Expanded expanded = Magic.expand(SourceText.of("a.ini", text));
    List<IniLine> lines = IniLexer.lines(expanded);
    assertEquals(1, lines.size());
    assertEquals("50wsgi-file = /x", ((IniLine.Option) lines.get(0)).value().written());
    assertEquals(List.of(text.indexOf('\n')), expanded.eatenLineFeeds());
  }

  @Test
  void aPercentBeforeAReturnLeavesTheLineFeed() {
    List<IniLine> lines = lines("foo = 50%\r\nwsgi-file = /x\r\n");
    assertEquals(2, lines.size());
    assertEquals("50", ((IniLine.Option) lines.get(0)).value().written());
  }

  @Test
  void unknownLettersVanishAndKnownOnesAreHoles() {
    IniLine.Option option = onlyOption("a = x%Yy%%z%(q)%n-wsgi\n");
    assertEquals("xy%z%(q)%n-wsgi", option.value().written());
    assertEquals(3, option.value().pieces().size());
    assertTrue(option.value().literal().isEmpty());
  }

  @Test
  void aSpanOfAValueCoversWhatWasErasedInside() {
    String text = "a = /usr%Q/bin\n";
    IniLine.Option option = onlyOption(text);
    assertEquals("/usr/bin", option.value().written());
    assertEquals("/usr%Q/bin", option.valueSpan().of(text));
  }

  @Test
  void opaqueSpansAreHolesThatNoPercentTouches() {
    String text = "wsgi-file = {{ bin%d }}/x\n";
    Span hidden = new Span(text.indexOf('{'), text.indexOf('}') + 2);
    SourceText source = SourceText.carried("a.ini.j2", text, List.of(hidden));
    IniLine.Option option = (IniLine.Option) IniLexer.lines(Magic.expand(source)).get(0);
    assertEquals("{{ bin%d }}/x", option.value().written());
    assertEquals(2, option.value().pieces().size());
  }

  @Test
  void latin1BytesPassThrough() {
    byte[] bytes = "[uwsgi]\n; caf\u00e9\na = %\u00e9b\n".getBytes(StandardCharsets.ISO_8859_1);
    List<IniLine> lines = IniLexer.lines(Magic.expand(SourceText.of("a.ini", bytes)));
    assertEquals("b", ((IniLine.Option) lines.get(2)).value().written());
  }

  private static void assertTiles(String text) {
    List<IniLine> lines = lines(text);
    String joined =
        lines.stream()
            .flatMap(line -> line.tokens().stream())
            .map(span -> span.of(text))
            .collect(Collectors.joining());
    assertEquals(text, joined);
    int at = 0;
    for (IniLine line : lines) {
      for (Span token : line.tokens()) {
        assertEquals(at, token.start(), text);
        at = token.end();
      }
    }
  }

  private static List<IniLine> lines(String text) {
    return IniLexer.lines(Magic.expand(SourceText.of("a.ini", text)));
  }

  private static List<String> headers(String text) {
    return lines(text).stream().map(line -> ((IniLine.Header) line).name().written()).toList();
  }

  private static IniLine.Option onlyOption(String text) {
    List<IniLine> lines = lines(text);
    assertEquals(1, lines.size(), text);
    return (IniLine.Option) lines.get(0);
  }
}
