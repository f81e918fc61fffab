package dev.rebind.syntax.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.syntax.jinja.Expression.Attribute;
import dev.rebind.syntax.jinja.Expression.Binary;
import dev.rebind.syntax.jinja.Expression.Call;
import dev.rebind.syntax.jinja.Expression.Concat;
import dev.rebind.syntax.jinja.Expression.Conditional;
import dev.rebind.syntax.jinja.Expression.Dict;
import dev.rebind.syntax.jinja.Expression.Entry;
import dev.rebind.syntax.jinja.Expression.Filter;
import dev.rebind.syntax.jinja.Expression.Name;
import dev.rebind.syntax.jinja.Expression.Subscript;
import dev.rebind.syntax.jinja.Expression.Text;
import dev.rebind.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpressionTest {
  @Test
  void readsChainsOfAttributesAndSubscripts() {
    Attribute path = assertInstanceOf(Attribute.class, read("item.value.wsgi_path"));
    assertEquals("wsgi_path", path.name());
    assertEquals("item", ((Name) ((Attribute) path.base()).base()).name());
    Subscript file = assertInstanceOf(Subscript.class, read("service['wsgi_file']"));
    assertEquals("wsgi_file", ((Text) file.index()).value());
  }

  @Test
  void readsThePathThatARoleGluesTogether() {
    String code = "nova_bin ~ '/' ~ value.wsgi_name";
    Concat path = assertInstanceOf(Concat.class, read(code));
    assertEquals(
        List.of("nova_bin", "'/'", "value.wsgi_name"),
        path.parts().stream().map(part -> part.span().of(code)).toList());
  }

  @Test
  void readsTheDictThatARoleUpdatesEachServiceWith() {
    String text =
        """
        {%   set _ = value.update({
               'wsgi_path':  nova_bin ~ '/' ~ value.wsgi_name,
               'uid': nova_system_user_name, 'wsgi_path': "x"
             })
        %}""";
    Template template = Template.read(text, Flavour.JINJA);
    Statement set = Statement.read(template, template.tokens().get(0)).orElseThrow();
    Call call = assertInstanceOf(Call.class, set.value());
    assertEquals("value.update", call.callee().span().of(text));
    Dict dict = assertInstanceOf(Dict.class, call.arguments().get(0).value());
    Entry first = dict.entries().get(0);
    assertEquals("'wsgi_path':  nova_bin ~ '/' ~ value.wsgi_name", first.span().of(text));
    assertEquals("wsgi_path", ((Text) first.key()).value());
    assertEquals(",", first.comma() == null ? "" : first.comma().of(text));
    assertEquals(3, dict.entries().size());
    assertNull(dict.entries().get(2).comma());
    assertTrue(set.value() != null && set.value().known());
  }

  @Test
  void readsFiltersTestsAndConditions() {
    String code = "(m == 'distro') | ternary('glance-wsgi-api', '')";
    Filter ternary = assertInstanceOf(Filter.class, read(code));
    assertEquals("ternary", ternary.name());
    assertEquals("(m == 'distro')", ternary.base().span().of(code));
    assertInstanceOf(Binary.class, ternary.base().bare());
    assertEquals("glance-wsgi-api", ((Text) ternary.arguments().get(0).value()).value());
    Conditional chosen =
        assertInstanceOf(Conditional.class, read("'x' if y is not defined else z"));
    assertEquals(
        "y is not defined", chosen.condition().span().of("'x' if y is not defined else z"));
    Filter bool =
        assertInstanceOf(Filter.class, read("x | default(false, true) | ansible.builtin.bool"));
    assertEquals("ansible.builtin.bool", bool.name());
    Filter join = assertInstanceOf(Filter.class, read("a | map(attribute='x')"));
    assertEquals("attribute", join.arguments().get(0).name());
  }

  @Test
  void bindsAsTightlyAsJinjaDoes() {
    assertEquals("((a or ((not b) and (c not in d))))", tree("(a or not b and c not in d)"));
    assertEquals("(a + (b ~ (c * d)))", tree("a + b ~ c * d"));
    assertEquals("(a ~ b|upper)", tree("a ~ b|upper"));
    assertEquals("((a == b) == c)", tree("a == b == c"));
    assertEquals("(a if b else (c if d else e))", tree("a if b else c if d else e"));
    assertEquals("(- (a.b))|abs", tree("-a.b|abs"));
  }

  @Test
  void readsStringEscapesWithTheirPlaces() {
    String code = "'a\\'b\\n\\x41\\u0042\\q\\103'";
    Text text = assertInstanceOf(Text.class, read(code));
    assertEquals("a'b\nAB\\qC", text.value());
    assertEquals("a\\'b\\n\\x41\\u0042\\q\\103", text.content().of(code));
    assertEquals("'it\\'s\\n\"'", StringLiteral.quote("it's\n\"", '\''));
    for (String value : List.of("", "a'b\"c", "\\\n\t\u0007", "\ud83d\ude00")) {
      assertEquals(value, ((Text) read(StringLiteral.quote(value, '\''))).value());
      assertEquals(value, ((Text) read(StringLiteral.quote(value, '"'))).value());
    }
  }

  @Test
  void whatItDoesNotKnowIsUnknown() {
    for (String code :
        List.of("", "a b", "a.", "{'a' 1}", "f(", "a[1", "a |", "a is", "'", "a $ b")) {
      assertFalse(read(code).known(), code);
    }
    assertFalse(read("x[:-1]").known());
    assertEquals("x", ((Subscript) read("x[:-1]")).base().span().of("x[:-1]"));
  }

  @Test
  void boundsItsDepth() {
    for (String part :
        List.of("(", "[", "{", "not ", "-", "a.", "a+", "f(", "a if ", "a|b(", "x[")) {
      Expression read = read(part.repeat(20_000));
      assertFalse(read.known(), part);
    }
  }

  @Test
  void theTokensJoinedAreTheCode() {
    for (String code :
        List.of("a ~ 'b' | c(d=1.5) ** 2", "'open", "a !! \u0000 $", "1.2.3 x", "")) {
      assertEquals(
          code,
          ExpressionLexer.tokens(code, new Span(0, code.length())).stream()
              .map(ExpressionToken::text)
              .collect(Collectors.joining()));
    }
  }

  @Test
  void readsStatementsThatNameThings() {
    Statement loop = statement("{% for k, v in services.items() if v.on %}");
    assertInstanceOf(Expression.Items.class, loop.target());
    assertInstanceOf(Call.class, loop.value());
    assertEquals("a", ((Name) statement("{% set a = b if c else d %}").target()).name());
    assertInstanceOf(Expression.Test.class, statement("{%- if x is defined -%}").value());
    assertInstanceOf(Text.class, statement("{% include 'x' ignore missing %}").value());
    assertNull(statement("{% endif %}").value());
  }

  private static Statement statement(String text) {
    Template template = Template.read(text, Flavour.JINJA);
    return Statement.read(template, template.tokens().get(0)).orElseThrow();
  }

  private static Expression read(String code) {
    return Expression.read(code, new Span(0, code.length()));
  }

  private static String tree(String code) {
    return tree(read(code), code);
  }

  private static String tree(Expression e, String code) {
    if (e instanceof Binary b) {
      return "(" + tree(b.left(), code) + " " + b.operator() + " " + tree(b.right(), code) + ")";
    }
    if (e instanceof Expression.Unary u) {
      return "(" + u.operator() + " " + tree(u.operand(), code) + ")";
    }
    if (e instanceof Concat c) {
      return c.parts().stream()
          .map(p -> tree(p, code))
          .collect(Collectors.joining(" ~ ", "(", ")"));
    }
    if (e instanceof Filter f) {
      return tree(f.base(), code) + "|" + f.name();
    }
    if (e instanceof Attribute a) {
      return "(" + tree(a.base(), code) + "." + a.name() + ")";
    }
    if (e instanceof Expression.Group g) {
      return "(" + tree(g.inner(), code) + ")";
    }
    if (e instanceof Conditional c) {
      String other = c.otherwise() == null ? "" : tree(c.otherwise(), code);
      return "("
          + tree(c.then(), code)
          + " if "
          + tree(c.condition(), code)
          + " else "
          + other
          + ")";
    }
    return e.span().of(code);
  }
}
