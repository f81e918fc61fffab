package dev.rebind.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellScriptTest {
  private static ShellScript parse(String text) {
    ShellScript script = ShellScript.parse(text);
    StringBuilder joined = new StringBuilder();
    script.tokens().forEach(token -> joined.append(token.span().of(text)));
    assertEquals(text, joined.toString());
    return script;
  }

  private static ShellScript clean(String text) {
    ShellScript script = parse(text);
    assertEquals(List.of(), script.errors());
    return script;
  }

  private static List<String> sources(ShellCommand command) {
    return command.words().stream().map(Word::source).toList();
  }

  private static ShellCommand named(ShellScript script, String name) {
    return script.commands().stream()
        .filter(each -> each.name().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAssignmentHasItsNameItsValueAndTheLiteralTailOfThePath() {
    String text = "NOVA_UWSGI=$NOVA_BIN_DIR/nova-api-wsgi # old\n";
    Assignment assignment = clean(text).commands().get(0).assigned().get(0);
    assertEquals("NOVA_UWSGI", assignment.name());
    assertEquals(new Span(11, 38), assignment.value().span());
    assertEquals(
        List.of(
            new WordPiece(new Span(11, 24), "$NOVA_BIN_DIR", false),
            new WordPiece(new Span(24, 38), "/nova-api-wsgi", true)),
        assignment.value().pieces());
  }

  @Test
  void aNestedDefaultIsAWordWithItsOwnPlace() {
    String text = "X=${X:-${BIN_DIR}/octavia-wsgi}\n";
    Word value = clean(text).commands().get(0).assigned().get(0).value();
    Word word = value.parameter().orElseThrow().defaultWord().orElseThrow();
    assertEquals("${BIN_DIR}/octavia-wsgi", word.source());
    assertEquals(WordPlace.PARAMETER, word.place());
    assertEquals("/octavia-wsgi", word.pieces().get(1).text());
    assertEquals(new Span(17, 30), word.pieces().get(1).span());
  }

  @Test
  void localAndExportAssignButAPrefixDoesNotOutliveItsCommand() {
    ShellScript script = clean("f() {\n  local x=a y\n  export Z=b\n  V=c cmd\n}\n");
    assertEquals("x", script.commands().get(0).assigned().get(0).name());
    assertEquals("Z", script.commands().get(1).assigned().get(0).name());
    assertEquals(List.of(), script.commands().get(2).assigned());
    assertEquals("V", script.commands().get(2).assignments().get(0).name());
    assertEquals("f", script.commands().get(2).function().orElseThrow());
  }

  @Test
  void anArrayIsOneAssignmentWithElements() {
    String text = "A=( one \"two three\" # no\n  $four )\nA+=(five)\n";
    Word value = clean(text).commands().get(0).assigned().get(0).value();
    WordPart.Array array = (WordPart.Array) value.parts().get(0);
    assertEquals(
        List.of("one", "\"two three\"", "$four"),
        array.elements().stream().map(Word::source).toList());
  }

  @Test
  void aCommandBehindThenEndsAtItsLastWord() {
    String text = "if x; then write_uwsgi_config \"$CONF\" \"$V\" \"/u\" >/dev/null; fi\n";
    ShellCommand command = named(clean(text), "write_uwsgi_config");
    assertEquals(text.indexOf(" >/dev"), command.endOfWords());
    assertTrue(command.isConditional());
    assertEquals(1, command.block().branch());
    assertEquals("/dev/null", command.redirections().get(0).target().literal().orElseThrow());
  }

  @Test
  void continuedLinesAreOneCommand() {
    ShellCommand command = clean("uwsgi --a b \\\n  --wsgi-file \\\n  /x/y\n").commands().get(0);
    assertEquals(List.of("uwsgi", "--a", "b", "--wsgi-file", "/x/y"), sources(command));
  }

  @Test
  void aContinuationInsideAWordIsNotAnEnd() {
    assertEquals("abc", clean("ab\\\nc\n").commands().get(0).name().orElseThrow());
  }

  @Test
  void heredocsOfOneLineAreReadInTurn() {
    String text = "cat <<A <<-'B' | tee f; echo x\n$V\nA\n\t$W\n\tB\necho y\n";
    ShellScript script = clean(text);
    List<Redirection> redirections = script.commands().get(0).redirections();
    Heredoc first = redirections.get(0).heredoc().orElseThrow();
    Heredoc second = redirections.get(1).heredoc().orElseThrow();
    assertEquals("$V\n", first.body().of(text));
    assertFalse(first.quoted());
    assertTrue(second.quoted() && second.stripsTabs() && second.terminated());
    assertEquals("$W", second.lines(text).get(0).of(text));
    assertEquals(1, script.references("V").size());
    assertEquals(0, script.references("W").size());
    assertEquals(4, script.commands().size());
  }

  @Test
  void carriageReturnsBelongToTheLineEnds() {
    String text = "X=a\r\ncat <<EOF\r\nb\r\nEOF\r\nY=c \\\r\n  d\r\n";
    ShellScript script = clean(text);
    assertEquals("a", script.commands().get(0).assigned().get(0).value().literal().orElseThrow());
    Heredoc body = script.commands().get(1).redirections().get(0).heredoc().orElseThrow();
    assertEquals("b", body.lines(text).get(0).of(text));
    assertEquals(List.of("d"), sources(script.commands().get(2)));
  }

  @Test
  void aBackslashJoinsTheEndingLineOfAHeredocThatExpands() {
    String text = "cat <<E\na\\\nE\nb\nE\n";
    Heredoc body = clean(text).commands().get(0).redirections().get(0).heredoc().orElseThrow();
    assertEquals("a\\\nE\nb\n", body.body().of(text));
  }

  @Test
  void substitutionsHoldTheirCommands() {
    String text = "f() { X=\"$(which \"a b\" | case x in (x) echo ')';; y) z;; esac)\"; }\n";
    ShellScript script = clean(text);
    List<ShellCommand> all = script.allCommands();
    ShellCommand which =
        all.stream().filter(c -> c.name().filter("which"::equals).isPresent()).findFirst().get();
    assertTrue(which.substituted());
    assertEquals("f", which.function().orElseThrow());
    assertEquals("a b", which.arguments().get(0).literal().orElseThrow());
    assertEquals(1, script.commands().size());
  }

  @Test
  void patternsTestsAndLoopsAreNotSimpleCommands() {
    ShellScript script =
        clean(
            "case $m in\n  a|b*) one ;;\n  (c) two ;;\nesac\n"
                + "[[ $x =~ ^(a|b c)$ && ( -f y || $z > 3 ) ]] && three\n"
                + "for i in p q; do four; done\n(( i < 3 ))\nfor ((i=0; i<3; i++)); do five; done\n");
    assertEquals(
        List.of(
            "CASE [$m]",
            "PATTERN [a, b*]",
            "SIMPLE [one]",
            "PATTERN [(c)]".replace("(c)", "c"),
            "SIMPLE [two]",
            "TEST [$x, =~, ^(a|b c)$, -f, y, $z, 3]",
            "SIMPLE [three]",
            "FOR [i, p, q]",
            "SIMPLE [four]",
            "ARITHMETIC []",
            "ARITHMETIC []",
            "SIMPLE [five]"),
        script.commands().stream().map(c -> c.kind() + " " + sources(c)).toList());
    assertTrue(named(script, "three").isConditional());
    assertEquals(2, named(script, "two").block().branch());
  }

  @Test
  void functionsOfBothFormsNameTheirCommands() {
    ShellScript script =
        clean("function a { x1; }\nfunction b() {\n x2\n}\nc ()\n{\n ( x3 )\n}\nx4\n");
    assertEquals("a", named(script, "x1").function().orElseThrow());
    assertEquals("b", named(script, "x2").function().orElseThrow());
    assertEquals("c", named(script, "x3").function().orElseThrow());
    assertEquals(2, named(script, "x3").depth());
    assertTrue(named(script, "x4").function().isEmpty());
  }

  @Test
  void quotesAndEscapesResolveToOneLiteral() {
    ShellCommand command =
        clean("c 'a b' \"c\\$d\" e\\ f $'g\\nh' i\"j\"'k' ''\n").commands().get(0);
    assertEquals(
        List.of("c", "a b", "c$d", "e f", "g\nh", "ijk", ""),
        command.words().stream().map(w -> w.literal().orElseThrow()).toList());
    assertEquals(
        List.of(
            QuoteStyle.BARE,
            QuoteStyle.SINGLE,
            QuoteStyle.DOUBLE,
            QuoteStyle.BARE,
            QuoteStyle.ANSI,
            QuoteStyle.MIXED,
            QuoteStyle.SINGLE),
        command.words().stream().map(Word::quoteStyle).toList());
  }

  @Test
  void whatBashExpandsIsNotLiteral() {
    for (String word :
        List.of("*.sh", "a?", "[ab]", "{a,b}", "~/x", "$v", "`c`", "$(c)", "$((1))", "\"$v\"")) {
      Word read = clean("c " + word + "\n").commands().get(0).words().get(1);
      assertTrue(read.literal().isEmpty(), word);
    }
    assertEquals("{}", clean("c {}\n").commands().get(0).words().get(1).literal().orElseThrow());
  }

  @Test
  void brokenTextIsAnErrorWithItsPlaceAndTheRestIsStillRead() {
    assertError("a 'b\nc\n", ShellError.Kind.UNTERMINATED_QUOTE, 2);
    assertError("a \"b $(c\n", ShellError.Kind.UNTERMINATED_SUBSTITUTION, 5);
    assertError("cat <<E\nx\n", ShellError.Kind.UNTERMINATED_HEREDOC, 4);
    assertError("a ${b\n", ShellError.Kind.UNTERMINATED_PARAMETER, 2);
    assertError("a; fi; b\n", ShellError.Kind.UNEXPECTED, 3);
    assertError("if a; then b\n", ShellError.Kind.UNCLOSED_BLOCK, 0);
    assertError("a > ; b\n", ShellError.Kind.MISSING_REDIRECTION_TARGET, 2);
    assertEquals("b", named(parse("a; fi; b\n"), "b").name().orElseThrow());
  }

  private static void assertError(String text, ShellError.Kind kind, int at) {
    ShellError first = parse(text).errors().get(0);
    assertEquals(kind + "@" + at, first.kind() + "@" + first.at().start(), text);
  }

  @Test
  void referencesAreFoundWhereverTheyExpand() {
    ShellScript script =
        clean(
            "a $V \"x${V}\" '$V' \\$V ${V%.*} ${W:-$V} $(b $V)\n"
                + "[[ -f $V ]] && c=$V\nfor i in $V; do :; done\n# $V\n");
    assertEquals(8, script.references("V").size());
  }
}
