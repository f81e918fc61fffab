package dev.rebind.syntax.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void cutsAllThreeKindsOfTags() {
    assertEquals(
        List.of("TEXT a ", "EXPRESSION x", "TEXT  ", "STATEMENT if y", "COMMENT note", "TEXT \n"),
        shown("a {{ x }} {% if y %}{# note #}\n"));
  }

  @Test
  void anExpressionEndsOutsideItsBracketsAndQuotes() {
    assertEquals(List.of("EXPRESSION {'a': {'b': 1}}"), shown("{{ {'a': {'b': 1}} }}"));
    assertEquals(
        List.of("EXPRESSION '}}' ~ \"\\\"}}\"", "TEXT x"), shown("{{ '}}' ~ \"\\\"}}\" }}x"));
    assertEquals(List.of("STATEMENT set x = '%}'"), shown("{% set x = '%}' %}"));
  }

  @Test
  void keepsWhatStandsBetweenRawAndEndraw() {
    assertEquals(
        List.of("STATEMENT raw", "RAW {{ x }}{% if %}", "STATEMENT endraw", "TEXT b"),
        shown("{% raw -%}{{ x }}{% if %}{%- endraw -%}b"));
    assertEquals(Fault.UNCLOSED, read("{% raw %}{{ x }}").faults().get(0).fault());
  }

  @Test
  void remembersTheControlMarks() {
    TemplateToken token = read("{%- if x +%}").tokens().get(0);
    assertEquals('-', token.left());
    assertEquals('+', token.right());
    assertEquals("if", token.word());
    TemplateToken expression = read("{{- x -}}").tokens().get(0);
    assertEquals("-x-", "" + expression.left() + "x" + expression.right());
  }

  @Test
  void flagsWhatTheEngineWouldRefuse() {
    assertFault("a {{ x", Fault.UNCLOSED, "{{ x");
    assertFault("%{%(x)} %(uri) a", Fault.UNCLOSED, "{%(x)} %(uri) a");
    assertFault("{{ x) }} y", Fault.UNBALANCED, "{{ x) }}");
    assertFault("{{ 'x }} y", Fault.UNBALANCED, "{{ 'x }}");
    assertFault("{# x", Fault.UNCLOSED, "{# x");
  }

  @Test
  void hearsTheHeaderOnTheFirstLine() {
    Template template = read("#jinja2: trim_blocks: False, lstrip_blocks: True\na{{ x }}");
    assertEquals(new TrimRules(false, true), template.rules());
    assertEquals(Kind.HEADER, template.tokens().get(0).kind());
    assertEquals(TrimRules.ANSIBLE, read("\n#jinja2: trim_blocks: False\n").rules());
    assertEquals(List.of(), read("#jinja2:trim_blocks:False\r\nx").faults());
  }

  @Test
  void cutsNothingUnderOtherDelimiters() {
    Template template = read("#jinja2: variable_start_string: '[%'\n[% x %]{{ y }}");
    assertEquals(Fault.DELIMITERS, template.tokens().get(0).fault());
    assertEquals(2, template.tokens().size());
    assertEquals(Fault.BAD_HEADER, read("#jinja2: what\n").faults().get(0).fault());
  }

  @Test
  void readsGoTemplates() {
    Template template =
        Template.read(
            "{{- define \"ini\" -}}{{ if .A }}a{{ else if .B }}{{ .Values.x | quote }}{{- end }}"
                + "{{/* {{ x }} */}}{{ $x := 1 }}{{ include \"}}\" . }}{{ .iffy }}{{ -3 }}{{-3}}",
            Flavour.GO);
    assertEquals(
        List.of(
            "STATEMENT define",
            "STATEMENT if",
            "TEXT ",
            "STATEMENT elif",
            "EXPRESSION ",
            "STATEMENT end",
            "COMMENT ",
            "STATEMENT set",
            "EXPRESSION ",
            "EXPRESSION ",
            "EXPRESSION ",
            "EXPRESSION "),
        template.tokens().stream().map(t -> t.kind() + " " + t.word()).toList());
    assertEquals("{{ include \"}}\" . }}", template.tokens().get(8).span().of(template.text()));
    assertEquals("{{/* {{ x }} */}}", template.tokens().get(6).span().of(template.text()));
    assertEquals('-', template.tokens().get(0).left());
    assertEquals("-3", template.tokens().get(11).code().of(template.text()));
  }

  @Test
  void staysLinearOnTextMadeToBeScannedAgainAndAgain() {
    for (String part : List.of("{{ {{ }}", "{{ ( }}", "{{ ' }}", "{{ [", "{{/*", "{{ ` }}")) {
      String text = part.repeat(100_000);
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(text), part);
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Template.read(text, Flavour.GO), part);
    }
  }

  @Test
  void neverThrowsAndLosesNothingOnRandomText() {
    String[] parts = {
      "{{",
      "}}",
      "{%",
      "%}",
      "{#",
      "#}",
      "-",
      "+",
      "'",
      "\"",
      "\\",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      " ",
      "\n",
      "\r\n",
      "if x",
      "elif",
      "else",
      "endif",
      "for a in b",
      "endfor",
      "set x",
      "=",
      "raw",
      "endraw",
      "end",
      "/*",
      "*/",
      "`",
      "|",
      "~",
      ".",
      "is",
      "not",
      "in",
      ",",
      ":",
      "1",
      "name",
      "#jinja2: trim_blocks: False\n",
      "\ud83d\ude00",
      "\u0000",
      "{% raw %}",
      "{%- endraw -%}"
    };
    int understood = 0;
    for (long seed = 0; seed < 6000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      try {
        for (Flavour flavour : Flavour.values()) {
          Template template = read(text.toString(), flavour);
          understood += template.faults().isEmpty() ? 1 : 0;
          TemplateWorlds worlds = TemplateWorlds.of(template);
          assertEquals(worlds.worlds().isEmpty(), worlds.problem() != null);
          worlds.worlds().forEach(world -> world.excerpt("f", "n", "k"));
          for (TemplateToken token : template.tokens()) {
            Expression.read(template.text(), token.code()).all().forEach(e -> e.span().of(text));
            Statement.read(template, token);
          }
        }
      } catch (RuntimeException | AssertionError wrong) {
        throw new AssertionError("seed " + seed + ": " + text, wrong);
      }
    }
    assertTrue(understood > 500, "the generator makes sound templates too: " + understood);
  }

  private static void assertFault(String text, Fault fault, String where) {
    TemplateToken token = read(text).faults().get(0);
    assertEquals(fault, token.fault());
    assertEquals(where, token.span().of(text));
    assertFalse(token.span().isEmpty());
  }

  private static List<String> shown(String text) {
    return read(text).tokens().stream().map(t -> t.kind() + " " + t.code().of(text)).toList();
  }

  private static Template read(String text) {
    return read(text, Flavour.JINJA);
  }

  private static Template read(String text, Flavour flavour) {
    Template template = Template.read(text, flavour);
    assertEquals(
        text,
        template.tokens().stream().map(t -> t.span().of(text)).collect(Collectors.joining()),
        "tokens joined are the text");
    return template;
  }
}
