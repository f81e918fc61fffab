package dev.rebind.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.syntax.jinja.Expression;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictEntriesTest {
  private static String without(String text, int index) {
    Expression.Dict dict = (Expression.Dict) Expression.read(text, new Span(0, text.length()));
    return EditSet.of(Edit.delete(DictEntries.removal(text, dict, index))).applyTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': 1, 'b': 2, 'c': 3} | 0 | {'b': 2, 'c': 3}",
        "{'a': 1, 'b': 2, 'c': 3} | 1 | {'a': 1, 'c': 3}",
        "{'a': 1, 'b': 2, 'c': 3} | 2 | {'a': 1, 'b': 2}",
        "{'a': 1} | 0 | {}",
        "{ 'a': f(1, 2), 'b': 2 } | 0 | { 'b': 2 }",
        "{'a': 1, 'b': 2,} | 1 | {'a': 1, }"
      })
  void anEntryGoesWithItsComma(String text, int index, String expected) {
    assertEquals(expected, without(text, index));
  }

  @Test
  void anEntryGoesWithItsLine() {
    assertEquals("{\n  'b': 2\n}", without("{\n  'a': 1,\n  'b': 2\n}", 0));
    assertEquals("{\n  'a': 1\n}", without("{\n  'a': 1,\n  'b': 2\n}", 1));
    assertEquals("{\r\n  'b': 2\r\n}", without("{\r\n  'a': 1,  \r\n  'b': 2\r\n}", 0));
  }
}
