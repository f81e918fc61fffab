package dev.rebind.text;

/**
 * One stretch of an excerpt and where it stands in the text that carries it.
 *
 * <p>An <em>equal</em> piece is the same text on both sides, unit for unit. Any other piece is
 * <em>atomic</em>: an escape ({@code \/} for {@code /}) that can only be replaced whole, or, with
 * an empty inner span, carrier text that belongs to the inner place but is not seen there (the
 * indentation of a line in a YAML block scalar).
 */
public record Piece(Span inner, Span outer, boolean equal) {
  public Piece {
    if (equal && inner.length() != outer.length()) {
      throw new IllegalArgumentException("an equal piece has one length: " + inner + ", " + outer);
    }
  }

  public static Piece equal(int inner, int outer, int length) {
    return new Piece(new Span(inner, inner + length), new Span(outer, outer + length), true);
  }

  public static Piece atomic(Span inner, Span outer) {
    return new Piece(inner, outer, false);
  }
}
