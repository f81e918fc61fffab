package dev.rebind.syntax.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PythonFileTest {
  private static PythonFile parse(String text) {
    PythonFile file = PythonFile.parse(text);
    StringBuilder joined = new StringBuilder();
    file.tokens().forEach(token -> joined.append(token.of(text)));
    assertEquals(text, joined.toString());
    return file;
  }

  private static PythonFile clean(String text) {
    PythonFile file = parse(text);
    assertEquals(List.of(), file.errors());
    return file;
  }

  private static PythonExpression value(String text) {
    return clean("x = " + text + "\n").statements().get(0).assignment().get().value().get();
  }

  private static String replaced(String text, String value) {
    PythonFile file = clean(text);
    Edit edit = file.bindings("wsgi_app").get(0).value().get().string().replace(value);
    return text.substring(0, edit.span().start())
        + edit.replacement()
        + text.substring(edit.span().end());
  }

  @Test
  void onePlainLiteralIsFoundBetweenItsQuotes() {
    for (String text :
        List.of(
            "wsgi_app = \"a.b:app\"\n",
            "wsgi_app='a.b:app'  # c\r\n",
            "wsgi_app: str = r'a.b:app'",
            "bind = 'x'; wsgi_app = U\"a.b:app\"\n")) {
      PythonBinding binding = clean(text).bindings("wsgi_app").get(0);
      assertTrue(binding.statement().isTopLevel(), text);
      assertEquals("a.b:app", binding.value().get().literal().orElseThrow(), text);
      assertEquals("a.b:app", binding.value().get().string().inside().of(text), text);
      assertEquals(text.replace("a.b:app", "c:d"), replaced(text, "c:d"), text);
    }
  }

  @Test
  void everyOtherFormIsKnownAsWhatItIs() {
    assertEquals(PythonExpression.Kind.F_STRING, value("f\"{n}.wsgi:app\"").kind());
    assertEquals(PythonExpression.Kind.BYTES, value("b'a'").kind());
    assertEquals(PythonExpression.Kind.CALL, value("os.getenv('A', \"m:app\")").kind());
    assertEquals(PythonExpression.Kind.CONCATENATION, value("\"a\" \".b:app\"").kind());
    assertEquals(PythonExpression.Kind.CONCATENATION, value("a + '.b'").kind());
    assertEquals(PythonExpression.Kind.PARENTHESISED, value("('a'\n  )").kind());
    assertEquals(PythonExpression.Kind.TUPLE, value("('a',)").kind());
    assertEquals(PythonExpression.Kind.NAME, value("other").kind());
    assertEquals(PythonExpression.Kind.ATTRIBUTE, value("a.b").kind());
    assertEquals(PythonExpression.Kind.SUBSCRIPT, value("a.b['c']").kind());
    assertEquals(PythonExpression.Kind.NUMBER, value("-0x_1f").kind());
    assertEquals(PythonExpression.Kind.NONE, value("None").kind());
    assertEquals(PythonExpression.Kind.BOOLEAN, value("True").kind());
    assertEquals(PythonExpression.Kind.DICT, value("{'a': 1}").kind());
    assertEquals(PythonExpression.Kind.SET, value("{'a'}").kind());
    assertEquals(PythonExpression.Kind.COMPREHENSION, value("[a for a in b]").kind());
    assertEquals(PythonExpression.Kind.LAMBDA, value("lambda a: a").kind());
    assertEquals(PythonExpression.Kind.OTHER, value("a if b else 'c'").kind());
    assertEquals(
        List.of("a", "b"),
        value("['a', # first\n 'b',\n]").elements().stream()
            .map(e -> e.literal().orElseThrow())
            .toList());
  }

  @Test
  void escapesAreDecodedAndEncoded() {
    assertEquals("a\n'\u00e9\u20acA\\q", value("'a\\n\\'\\xe9\\u20ac\\101\\q'").literal().get());
    assertEquals("a\\n", value("r'a\\n'").literal().get());
    assertEquals("ab", value("'''a\\\nb'''").literal().get());
    assertTrue(value("'\\N{BULLET}'").literal().isEmpty());
    assertEquals("wsgi_app = 'a\\'b'\n", replaced("wsgi_app = 'x'\n", "a'b"));
    assertEquals("wsgi_app = 'a\\'b'\n", replaced("wsgi_app = r'x'\n", "a'b"));
    PythonString formatted = value("f'a'").string();
    assertThrows(IllegalArgumentException.class, () -> formatted.replace("b"));
  }

  @Test
  void nestedBlocksAreKnownByTheirHeaders() {
    PythonFile file =
        clean(
            "if a:\n  try:\n    x = 1\n  except E as e:\n    x = 2\nelse: x = 3\n"
                + "def f():\n\tx = 4\nwith lock:\n    x = 5\nclass C: x = 6\n"
                + "match v:\n  case 1: x = 7\nmatch = 1\nx = 8\n");
    List<String> places =
        file.bindings("x").stream()
            .map(b -> b.statement().block().map(k -> k.kind().name()).orElse("-"))
            .toList();
    assertEquals(List.of("TRY", "EXCEPT", "ELSE", "DEF", "WITH", "CLASS", "CASE", "-"), places);
    assertEquals(
        List.of(true, true, true, false, true, false, true, true),
        file.bindings("x").stream().map(b -> b.statement().isModuleLevel()).toList());
  }

  @Test
  void anApplicationIsDefinedByWhatRunsOnImport() {
    for (String text :
        List.of(
            "application = f()\n",
            "application = None\nwith lock:\n    application = f()\n",
            "application = None\nif application is None:\n    application = f()\n",
            "from x import application\n",
            "from x import (a,\n  app as application)\n",
            "def application(e, s):\n    pass\n",
            "if __name__ != '__main__':\n  application = f()\n",
            "if __name__ == '__main__':\n  pass\nelse:\n  application = f()\n",
            "if __name__ == '__main__' or DEBUG:\n  application = f()\n",
            "a, application = f()\n",
            "app = application = f()\n")) {
      assertTrue(clean(text).defines("application"), text);
    }
    for (String text :
        List.of(
            "application = None\n",
            "if __name__ == '__main__':\n    application = f()\n",
            "if __name__.startswith('_mod_wsgi_'):\n    application = f()\n",
            "if __name__ == '__main__' or __name__.startswith('_mod'):\n    application = f()\n",
            "def f():\n    application = g()\n",
            "class A:\n    application = g()\n",
            "application: object\n",
            "import application.x as y\n",
            "x.application = f()\n",
            "x[application] = f()\n",
            "'''\napplication = f()\n'''\n",
            "# application = f()\n",
            "f(application=1)\n")) {
      assertFalse(clean(text).defines("application"), text);
    }
  }

  @Test
  void starImportsGlobalsAndGlobalStatementsAreReported() {
    PythonFile file =
        clean(
            "from base import *\nglobals()['wsgi_app'] = 'x'\nsetattr(m, 'a', 1)\n"
                + "x.globals()\ndef f():\n  global wsgi_app\n  wsgi_app = 1\n");
    assertEquals("base", file.starImports().get(0).starImport().orElseThrow());
    assertEquals(List.of(new Span(19, 26)), file.calls("globals"));
    assertEquals(1, file.calls("setattr").size());
    assertEquals(1, file.globalStatements("wsgi_app").size());
  }

  @Test
  void aCodingCookieIsReadFromTheFirstTwoLines() {
    assertEquals(
        StandardCharsets.ISO_8859_1,
        clean("#!/x\n# -*- coding: latin-1 -*-\n").coding().get().charset().get());
    assertEquals("utf-8", clean("# vim: set fileencoding=utf-8 :\n").coding().get().name());
    assertTrue(clean("x = 1\n# coding: utf-8\n").coding().isEmpty());
    assertTrue(clean("\n\n# coding: utf-8\n").coding().isEmpty());
    assertTrue(clean("# coding: no-such-thing\n").coding().get().charset().isEmpty());
  }

  @Test
  void formattedStringsMayHoldTheirOwnQuotes() {
    for (String string :
        List.of(
            "f\"{d[\"k\"]}\"",
            "f'{x!r:>{w}}'",
            "f\"{{\"",
            "rf'\\'",
            "f\"\\N{LEFT CURLY BRACKET}\"",
            "f'''{\n  x # it's\n}'''",
            "f\"{f\"{f\"{1}\"}\"}\"",
            "f'{x:%H:%M}'",
            "f'{a[\"b\"]}{c}'")) {
      boolean open = string.equals("rf'\\'");
      PythonFile file = parse("x = " + string + (open ? "'" : "") + "\ny = 1\n");
      assertEquals(List.of(), file.errors(), string);
      assertEquals(1, file.bindings("y").size(), string);
      assertEquals(
          PythonExpression.Kind.F_STRING, file.bindings("x").get(0).value().get().kind(), string);
    }
  }

  @Test
  void brokenTextIsAnErrorWithItsPlaceAndTheRestIsStillRead() {
    PythonFile file = parse("a = 'x\nb = \"y\nc = 1\n");
    assertEquals(
        List.of(new Span(4, 5), new Span(11, 12)),
        file.errors().stream().map(PythonError::at).toList());
    assertEquals(1, file.bindings("c").size());
    assertError("a = '''x\n", PythonError.Kind.UNTERMINATED_STRING, 4);
    assertError("a = (1\n", PythonError.Kind.UNBALANCED_BRACKET, 4);
    assertError("a = 1]\n", PythonError.Kind.UNBALANCED_BRACKET, 5);
    assertError("a = 1 $ 2\n", PythonError.Kind.UNEXPECTED_CHARACTER, 6);
    assertError("if a:\n    b\n  c\n", PythonError.Kind.BAD_INDENTATION, 14);
    assertError("if a:\n        b\n\tc\n", PythonError.Kind.MIXED_INDENTATION, 17);
  }

  private static void assertError(String text, PythonError.Kind kind, int at) {
    PythonError first = parse(text).errors().get(0);
    assertEquals(kind + "@" + at, first.kind() + "@" + first.at().start(), text);
  }

  @Test
  void logicalLinesGoOnInBracketsAndBehindBackslashes() {
    PythonFile file = clean("a = [\n'x',\n\n# c\n]\nb = \\\n  'y'\n\fc = 1\n");
    assertEquals(3, file.statements().size());
    assertEquals(0, file.statements().get(2).indentation());
  }
}
