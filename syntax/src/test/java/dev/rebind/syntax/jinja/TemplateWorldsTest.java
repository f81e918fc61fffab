package dev.rebind.syntax.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.text.Edit;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateWorldsTest {
  @Test
  void aConditionWithoutElseHasAWorldForEachBranchAndOneForNone() {
    assertEquals(
        List.of("[uwsgi]\nwsgi-file = {{ a }}\n", "[uwsgi]\nmodule = {{ b }}\n", "[uwsgi]\n"),
        texts(
            """
            [uwsgi]
            {% if a is defined %}
            wsgi-file = {{ a }}
            {% elif b is defined %}
            module = {{ b }}
            {% endif %}
            """));
  }

  @Test
  void aConditionWithElseAlwaysHasALiveBranch() {
    assertEquals(List.of("a", "b"), texts("{% if x %}a{% else %}b{% endif %}"));
  }

  @Test
  void eachBranchInsideABranchIsLiveSomewhere() {
    assertEquals(
        List.of("1", "2", "3"),
        texts("{% if x %}{% if y %}1{% else %}2{% endif %}{% else %}3{% endif %}"));
  }

  @Test
  void fewConditionsVaryEachForItself() {
    assertEquals(
        List.of("ac", "bc", "ad", "bd", "ae", "be"),
        texts(
            "{% if x %}a{% else %}b{% endif %}"
                + "{% if y %}c{% elif z %}d{% else %}e{% endif %}"));
    assertEquals(
        List.of("1", "2", "", "13", "23", "3"),
        texts(
            "{% if x %}{% if y %}1{% else %}2{% endif %}{% endif %}{% if not z %}{% else %}3{% endif %}"));
  }

  @Test
  void manyConditionsVaryTogether() {
    String condition = "{% if x %}a{% elif y %}b{% endif %}";
    assertEquals(List.of("aaa", "bbb", ""), texts(condition.repeat(3)));
  }

  @Test
  void loopsMacrosAndBlocksAreLiveOnceAndCaughtTextNever() {
    assertEquals(
        List.of("ab{{ x }}"),
        texts(
            "{% macro m() %}a{% endmacro %}{% for i in l %}b{{ x }}{% endfor %}"
                + "{% set c %}never{% endset %}{% set d = 1 %}{# gone #}{% include 'f' %}"));
    assertEquals(
        List.of("a", "b"), texts("{% for i in l %}a{% else %}b{% endfor %}"), "an empty loop");
  }

  @Test
  void blanksGoAsAnsibleLetsThemGo() {
    assertEquals(List.of("  a\n"), texts("  {% set x = 1 %}\r\na\n"));
    assertEquals(List.of("ab"), texts("a \n {%- set x = 1 -%} \n b"));
    assertEquals(List.of("a\nb"), texts("a{% set x = 1 +%}\nb"));
    assertEquals(List.of("{{ x }}\nb"), texts("{{ x }}\nb"));
    assertEquals(List.of("a\n\nb"), texts("#jinja2: trim_blocks: False\na\n{% set x = 1 %}\nb"));
    assertEquals(List.of("a\nb"), texts("#jinja2: lstrip_blocks: True\na\n  {% set x = 1 %}\nb"));
    assertEquals(List.of("\n{{ x }}"), texts("{% raw %}\n{{ x }}{% endraw %}\n"));
  }

  @Test
  void goConditionsAreWorldsToo() {
    assertEquals(
        List.of("\n[uwsgi]\na\n", "\n[uwsgi]\nb\n"),
        texts(
                "{{- define \"x\" }}\n[uwsgi]\n{{- if .A }}\na\n{{- else with .B }}\nb\n{{- else }}"
                    + "\n{{- end }}\n{{ end }}",
                Flavour.GO)
            .subList(0, 2));
    assertEquals(List.of("a", "b"), texts("{{ range .L }}a{{ else }}b{{ end }}", Flavour.GO));
    assertEquals(List.of("a", ""), texts("{{ with .L }}a{{ end }}", Flavour.GO));
  }

  @Test
  void aMarkOfAGoExpressionTakesNoLineEnd() {
    assertEquals(
        List.of("a:\n  {{- toYaml .A | nindent 4 }}\nb: 1"),
        texts("a:\n  {{- toYaml .A | nindent 4 }}\nb: {{ $x := 1 -}}\n 1", Flavour.GO));
    assertEquals(List.of("a:{{- x }}"), texts("a:\n  {{- x }}"));
  }

  @Test
  void saysWhenThereAreTooManyWorlds() {
    StringBuilder text = new StringBuilder("{% if a %}0");
    for (int i = 1; i < 30; i++) {
      text.append("{% elif a == ").append(i).append(" %}").append(i);
    }
    TemplateWorlds worlds = worlds(text + "{% endif %}", Flavour.JINJA);
    assertEquals(TemplateWorlds.MAX, worlds.worlds().size());
    assertFalse(worlds.complete());
  }

  @Test
  void namesTheTagThatFitsNowhere() {
    assertProblem("{% if x %}a", "{% if x %}");
    assertProblem("a{% endif %}", "{% endif %}");
    assertProblem("{% for x in y %}{% endif %}", "{% endif %}");
    assertProblem("{% if x %}{% else %}{% else %}{% endif %}", "{% else %}");
    assertProblem("{{ x", "{{ x");
    assertProblem("{% if x %}".repeat(50_000), "{% if x %}");
  }

  @Test
  void expressionsStayAndAreOpaque() {
    String text = "a {{ x }}/b {{\n y }}";
    World world = worlds(text, Flavour.JINJA).worlds().get(0);
    assertEquals("a {{ x }}/b {{  y }}", world.text());
    assertEquals(
        List.of("{{ x }}", "{{  y }}"),
        world.opaque().stream().map(s -> s.of(world.text())).toList());
    assertEquals(2, world.expressions().size());
  }

  @Test
  void anEditOfAWorldIsAnEditOfTheTemplate() {
    String text = "{% if x %}\nwsgi-file = {{ bin }}/a\n{% endif %}\nb\n";
    Excerpt inner = worlds(text, Flavour.JINJA).worlds().get(0).excerpt("t.j2", "t", "k");
    int value = inner.text().indexOf("{{");
    Edit edit = inner.outer(new Edit(new Span(value, value + 11), "m:a")).orElseThrow();
    assertEquals("{{ bin }}/a", edit.span().of(text));
    int end = inner.text().length();
    assertTrue(inner.outer(new Span(value, end)).isEmpty(), "an edit never covers a tag");
  }

  private static void assertProblem(String text, String where) {
    TemplateWorlds worlds = worlds(text, Flavour.JINJA);
    assertNotNull(worlds.problem());
    assertEquals(where, worlds.problem().at().span().of(text));
    assertEquals(List.of(), worlds.worlds());
  }

  private static List<String> texts(String text) {
    return texts(text, Flavour.JINJA);
  }

  private static List<String> texts(String text, Flavour flavour) {
    return worlds(text, flavour).worlds().stream().map(World::text).toList();
  }

  private static TemplateWorlds worlds(String text, Flavour flavour) {
    return TemplateWorlds.of(Template.read(text, flavour));
  }
}
