package dev.rebind.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EditSetTest {
  @Test
  void editsAreMadeInOrderWhateverOrderTheyAreGivenIn() {
    EditSet edits =
        EditSet.of(
            Edit.replace(new Span(4, 5), "E"), Edit.insert(0, ">"), Edit.delete(new Span(1, 3)));
    assertEquals(">adEf", edits.applyTo("abcdef"));
  }

  @Test
  void overlapIsABadCall() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EditSet.of(Edit.delete(new Span(0, 3)), Edit.replace(new Span(2, 4), "x")));
  }

  @Test
  void twoInsertionsAtOnePlaceAreABadCall() {
    assertThrows(
        IllegalArgumentException.class, () -> EditSet.of(Edit.insert(1, "a"), Edit.insert(1, "b")));
  }

  @Test
  void theSameEditTwiceCountsOnce() {
    assertEquals(
        "b", EditSet.of(Edit.delete(new Span(0, 1)), Edit.delete(new Span(0, 1))).applyTo("ab"));
  }

  @Test
  void undecodableBytesSurviveAnEdit() {
    byte[] latin = {'a', (byte) 0xe9, '=', (byte) 0xff, '\r', '\n'};
    SourceText edited =
        EditSet.of(Edit.replace(new Span(0, 1), "b")).applyTo(SourceText.of("f", latin));
    assertArrayEquals(new byte[] {'b', (byte) 0xe9, '=', (byte) 0xff, '\r', '\n'}, edited.bytes());
  }

  @Test
  void textThatTheCharsetCannotWriteIsABadCall() {
    SourceText latin = SourceText.of("f", new byte[] {(byte) 0xe9});
    EditSet euro = EditSet.of(Edit.insert(0, "\u20ac"));
    assertThrows(IllegalArgumentException.class, () -> euro.applyTo(latin));
  }

  @Test
  void anEditThatCutsACharacterInTwoIsABadCall() {
    SourceText text = SourceText.of("f", "\ud83d\ude00=x".getBytes(StandardCharsets.UTF_8));
    EditSet half = EditSet.of(Edit.replace(new Span(1, 2), "y"));
    assertThrows(IllegalArgumentException.class, () -> half.applyTo(text));
    EditSet whole = EditSet.of(Edit.replace(new Span(0, 2), "y"));
    assertEquals("y=x", whole.applyTo(text).text());
  }

  @Test
  void spansMoveWithTheEditsBeforeThem() {
    EditSet edits = EditSet.of(Edit.insert(0, "xx"), Edit.replace(new Span(2, 3), "yyy"));
    assertEquals(new Span(3, 8), edits.moved(new Span(1, 4)));
  }

  @Test
  void linesAndColumnsCountFromOne() {
    SourceText text = SourceText.of("f", "a\r\nbc\n");
    assertEquals(new Position(2, 2), text.position(4));
    assertEquals("bc", text.slice(text.lineAt(3)));
    assertEquals("a", text.slice(text.lineAt(0)));
    assertEquals("", text.slice(text.lineAt(6)));
  }
}
