package dev.rebind.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  /** A block scalar: two spaces of indentation that the inner text does not have. */
  private static final String BLOCK = "conf: |\n  [uwsgi]\n  wsgi-file = /x\n  master = true\n";

  private static Excerpt block() {
    return new Excerpt(
        "a.yml",
        "a.ini",
        "conf",
        "[uwsgi]\nwsgi-file = /x\nmaster = true\n",
        List.of(
            Piece.atomic(Span.at(0), new Span(8, 10)),
            Piece.equal(0, 10, 8),
            Piece.atomic(Span.at(8), new Span(18, 20)),
            Piece.equal(8, 20, 15),
            Piece.atomic(Span.at(23), new Span(35, 37)),
            Piece.equal(23, 37, 14)),
        List.of(),
        text -> text.replace("\n", "\n  "));
  }

  private static String edited(Excerpt excerpt, Edit edit) {
    return EditSet.of(excerpt.outer(edit).orElseThrow()).applyTo(BLOCK);
  }

  @Test
  void aValueIsReplacedWhereItStands() {
    assertEquals(
        "conf: |\n  [uwsgi]\n  wsgi-file = /y\n  master = true\n",
        edited(block(), Edit.replace(new Span(20, 22), "/y")));
  }

  @Test
  void deletingALineTakesItsIndentationAlong() {
    assertEquals(
        "conf: |\n  [uwsgi]\n  master = true\n", edited(block(), Edit.delete(new Span(8, 23))));
  }

  @Test
  void deletingTheLastLineLeavesNothingOfIt() {
    assertEquals(
        "conf: |\n  [uwsgi]\n  wsgi-file = /x\n", edited(block(), Edit.delete(new Span(23, 37))));
  }

  @Test
  void anInsertedLineIsIndented() {
    assertEquals(
        "conf: |\n  [uwsgi]\n  a = b\n  wsgi-file = /x\n  master = true\n",
        edited(block(), Edit.insert(8, "a = b\n")));
  }

  @Test
  void aReplacedLineKeepsItsIndentation() {
    assertEquals(
        "conf: |\n  [uwsgi]\n  module = m\n  master = true\n",
        edited(block(), Edit.replace(new Span(8, 23), "module = m\n")));
    assertEquals(
        "conf: |\n  [uwsgi]\n  a = b\n  c = d\n  master = true\n",
        edited(block(), Edit.replace(new Span(8, 23), "a = b\nc = d\n")));
  }

  @Test
  void anEscapeIsReplacedWholeOrNotAtAll() {
    Excerpt json =
        new Excerpt(
            "a.json",
            "v",
            "v",
            "/x",
            List.of(Piece.atomic(new Span(0, 1), new Span(5, 7)), Piece.equal(1, 7, 1)),
            List.of(),
            UnaryOperator.identity());
    assertEquals(Optional.of(new Span(5, 8)), json.outer(new Span(0, 2)));
    assertEquals(Optional.of(new Span(7, 8)), json.outer(new Span(1, 2)));
  }

  @Test
  void carrierTextThatIsNoPartOfTheExcerptIsNeverEdited() {
    Excerpt world =
        new Excerpt(
            "t.j2",
            "t",
            "w",
            "a=1\nb=2\n",
            List.of(Piece.equal(0, 0, 4), Piece.equal(4, 20, 4)),
            List.of(),
            UnaryOperator.identity());
    assertEquals(Optional.empty(), world.outer(new Span(2, 6)));
    assertEquals(Optional.of(new Span(20, 24)), world.outer(new Span(4, 8)));
  }

  @Test
  void excerptsCompose() {
    Excerpt outer = block();
    SourceText inner = outer.source();
    Excerpt value = Excerpt.plain(inner, new Span(20, 22), "value", "v");
    Excerpt both = value.within(outer);
    assertEquals("conf/v", both.key());
    assertEquals(Optional.of(new Span(32, 34)), both.outer(new Span(0, 2)));
    assertEquals("/x", BLOCK.substring(32, 34));
  }

  @Test
  void composedPiecesKeepTheIndentationInside() {
    Excerpt outer = block();
    Excerpt lines = Excerpt.plain(outer.source(), new Span(8, 37), "rest", "r");
    assertEquals(
        "conf: |\n  [uwsgi]\n  master = true\n",
        edited(lines.within(outer), Edit.delete(new Span(0, 15))));
  }

  @Test
  void holesInTheInnerTextAreABadCall() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Excerpt(
                "a",
                "b",
                "c",
                "xy",
                List.of(Piece.equal(1, 0, 1)),
                List.of(),
                UnaryOperator.identity()));
  }
}
