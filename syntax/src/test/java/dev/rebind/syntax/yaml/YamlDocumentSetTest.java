package dev.rebind.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.yaml.YamlNode.Alias;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlDocumentSetTest {
  @Test
  void spansOfScalarsAndKeysAreExact() {
    String text =
        """
        nova_services:
          nova-api: # comment
            wsgi_name: nova-api-wsgi
            wsgi_path: "{{ nova_bin }}/x"
            'empty':
        flow: {a: 1, b: [x, 'y']}
        """;
    YamlDocumentSet set = sound(text);
    assertEquals("nova-api-wsgi", shown(set, "nova_services.nova-api.wsgi_name"));
    assertEquals("\"{{ nova_bin }}/x\"", shown(set, "nova_services.nova-api.wsgi_path"));
    assertEquals("", shown(set, "nova_services.nova-api.empty"));
    assertEquals("{a: 1, b: [x, 'y']}", shown(set, "flow"));
    assertEquals("'y'", shown(set, "flow.b[1]"));
    Entry entry = place(set, "nova_services.nova-api.wsgi_name").entry();
    assertEquals("wsgi_name: nova-api-wsgi", entry == null ? "" : entry.span().of(text));
    assertEquals(
        "wsgi_name: nova-api-wsgi\n    wsgi_path: \"{{ nova_bin }}/x\"\n    'empty':",
        shown(set, "nova_services.nova-api"));
  }

  @Test
  void spansLeaveTagsAndAnchorsOut() {
    YamlDocumentSet set =
        sound(
            "a: &x b\nt: !!str 5\nv: !vault |\n  $ANSIBLE_VAULT\n  62\nm: &y !t # c\n  k: v\n"
                + "u: !unsafe '{{ z }}'\ne: &z\nf: [&q a, !t b]\n");
    assertEquals("b", shown(set, "a"));
    assertEquals("x", place(set, "a").node().label().anchor());
    assertEquals("5", shown(set, "t"));
    assertEquals("|\n  $ANSIBLE_VAULT\n  62", shown(set, "v"));
    assertEquals("!vault", place(set, "v").node().label().tag());
    assertEquals("k: v", shown(set, "m"));
    assertEquals("'{{ z }}'", shown(set, "u"));
    assertEquals("", shown(set, "e"));
    assertEquals("a", shown(set, "f[0]"));
    assertEquals("b", shown(set, "f[1]"));
  }

  @Test
  void aliasesKeepTheirPlace() {
    String text = "a: &x {k: v}\nb: *x\nc: [*x]\n";
    YamlDocumentSet set = sound(text);
    Alias alias = assertInstanceOf(Alias.class, place(set, "b").node());
    assertEquals("*x", alias.span().of(text));
    assertEquals("{k: v}", set.documents().get(0).anchored(alias).orElseThrow().span().of(text));
  }

  @Test
  void duplicateKeysAreKept() {
    YamlDocumentSet set = sound("a: 1\nb: 2\na: 3\n");
    assertEquals("3", shown(set, "a#2"));
    Mapping root = assertInstanceOf(Mapping.class, place(set, "").node());
    assertEquals(2, root.all("a").size());
    assertEquals("3", ((Scalar) root.get("a").orElseThrow().value()).value());
  }

  @Test
  void pathsQuoteKeysThatLookLikePaths() {
    assertEquals(
        List.of("", "\"a.b\"", "\"a.b\".\"x y\"", "?", "\"\""),
        sound("a.b:\n  x y: 1\n? [k]\n: v\n'': 1\n").places().map(YamlPlace::path).toList());
  }

  @Test
  void documentsAreReadOneByOne() {
    YamlDocumentSet set = sound("a: 1\n---\nb: 2\n...\n---\n");
    assertEquals(3, set.documents().size());
    assertEquals("2", shown(set, "doc2:b"));
    assertEquals("", ((Scalar) set.documents().get(2).root()).value());
    assertEquals(0, sound("# nothing\n").documents().size());
  }

  @Test
  void spansCountUtf16UnitsPastEmojiAndByteOrderMark() {
    String line = "k%d: \"\ud83d\ude00 \ud83d\ude00\" # \ud83d\ude00\n";
    StringBuilder text = new StringBuilder("\ufefffirst: x\r\n");
    for (int i = 0; i < 400; i++) {
      text.append(String.format(line, i));
    }
    YamlDocumentSet set = sound(text.toString());
    assertEquals("x", shown(set, "first"));
    for (int i = 0; i < 400; i++) {
      assertEquals("\"\ud83d\ude00 \ud83d\ude00\"", shown(set, "k" + i));
    }
  }

  @Test
  void anErrorHasAPlaceAndKeepsTheDocumentsBeforeIt() {
    String text = "a: 1\n---\nb: {{ x }}/y\n";
    YamlDocumentSet set = YamlDocumentSet.read(text);
    YamlError error = set.error().orElseThrow();
    assertEquals(3, error.line());
    assertEquals(text.indexOf("/y"), error.offset());
    assertEquals(1, set.documents().size());
    assertError("a:\tb\n", true);
    assertError("a: \"\\x", true);
    assertError("a: \u0001\n", true);
    assertError("a: \ud800\n", true);
    assertError("a: *x\n", false);
    assertError("a: 'open\n", true);
  }

  @Test
  void bombsAndDepthAreErrors() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append(String.format("a%d: &a%d [", i, i));
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
    }
    assertError(bomb.toString(), false);
    assertError("a: &a [*a]\n", false);
    assertError("[".repeat(100_000), false);
    assertError("- ".repeat(5_000) + "a", false);
    assertError("a: " + "{a: ".repeat(5_000), false);
  }

  @Test
  void templatesOfYamlAreReadAroundTheirTags() {
    String text =
        """
        {% if x %}
        a: {{ x }}/y
          {# why #}
        {{ key }}: "{{ q | default("z") }}/s"
        {% endif %}
        c: |
          [uwsgi]
          {% if y %}
          wsgi-file = {{ bin }}/z
        {% endif %}
          end
        d: {% if p %}1{% else %}2{% endif %}

        {{ extra | to_nice_yaml }}
        """;
    YamlDocumentSet set = YamlDocumentSet.readTemplated(text, Flavour.JINJA);
    assertEquals(Optional.empty(), set.error());
    assertEquals(
        List.of("", "a", "\"{{ key }}\"", "c", "d"), set.places().map(YamlPlace::path).toList());
    assertEquals("{{ x }}/y", value(set, "a"));
    assertEquals("[uwsgi]\n{% if y %}\nwsgi-file = {{ bin }}/z\nend\n", value(set, "c"));
    assertEquals("{% if p %}1{% else %}2{% endif %}", value(set, "d"));
    assertEquals("{{ q | default(\"z\") }}/s", value(set, "\"{{ key }}\""));
    assertEquals("{% if x %}", set.opaque().get(0).of(text));
    assertTrue(YamlDocumentSet.readLenient(text).error().isEmpty());
  }

  @Test
  void readsHelmTemplates() {
    String text =
        """
        {{- if .Values.on }}
        apiVersion: v1
        metadata:
          labels:
        {{ include "labels" . | indent 4 }}
            {{- toYaml .Values.x | nindent 4 }}
          name: {{ .Release.Name }}-x
        {{- end }}
        """;
    YamlDocumentSet set = YamlDocumentSet.readTemplated(text, Flavour.GO);
    assertEquals(Optional.empty(), set.error());
    assertEquals("{{ .Release.Name }}-x", value(set, "metadata.name"));
  }

  @Test
  void lenientReadingLeavesSoundYamlAlone() {
    YamlDocumentSet set = YamlDocumentSet.readLenient("a: \"{{ x }}\"\n");
    assertEquals(List.of(), set.opaque());
    assertEquals("{{ x }}/y", value(YamlDocumentSet.readLenient("a: {{ x }}/y\n"), "a"));
    assertTrue(YamlDocumentSet.readLenient("a: {{ x }}/y\nb: [\n").error().isPresent());
  }

  @Test
  void zeroIndentSequencesHaveTheirItems() {
    YamlDocumentSet set = sound("a:\n- x\n- y: 1\n  z: 2\nb: 3\n");
    assertInstanceOf(Sequence.class, place(set, "a").node());
    assertEquals("- x\n- y: 1\n  z: 2", shown(set, "a"));
    assertEquals("2", shown(set, "a[1].z"));
  }

  @Test
  void knowsTheQuotesOfAFile() {
    assertEquals(YamlStyle.DOUBLE, sound("a: \"x\"\nb: 'y'\nc: z\n").quotes());
    assertEquals(YamlStyle.SINGLE, sound("a: 'x'\nb: 'y'\nc: \"z\"\n").quotes());
    assertEquals(YamlStyle.DOUBLE, sound("a: x\n").quotes());
  }

  private static void assertError(String text, boolean lexical) {
    YamlError error = YamlDocumentSet.read(text).error().orElseThrow();
    assertTrue(error.offset() <= text.length() && error.line() > 0, error.toString());
    assertEquals(lexical, error.lexical(), error.toString());
  }

  private static YamlDocumentSet sound(String text) {
    YamlDocumentSet set = YamlDocumentSet.read(text);
    assertEquals(Optional.empty(), set.error());
    return set;
  }

  private static YamlPlace place(YamlDocumentSet set, String path) {
    return set.places().filter(place -> place.path().equals(path)).findFirst().orElseThrow();
  }

  private static String shown(YamlDocumentSet set, String path) {
    return place(set, path).node().span().of(set.text());
  }

  private static String value(YamlDocumentSet set, String path) {
    return ((Scalar) place(set, path).node()).value();
  }
}
