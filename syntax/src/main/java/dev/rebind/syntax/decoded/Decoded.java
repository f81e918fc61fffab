package dev.rebind.syntax.decoded;

import dev.rebind.text.Excerpt;
import dev.rebind.text.Piece;
import dev.rebind.text.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a literal says once its quoting is read: the text, and the pieces that say where each part
 * of it stands in the source.
 *
 * @param text the text without quotes and escapes
 * @param pieces in order, without holes in {@code text}; an escape is one atomic piece
 */
public record Decoded(String text, List<Piece> pieces) {
  public Decoded {
    pieces = List.copyOf(pieces);
  }

  /**
   * This text as an excerpt of the file that holds it.
   *
   * @param escape how replacement text is written at this place
   */
  public Excerpt excerpt(
      String path, String name, String key, List<Span> opaque, UnaryOperator<String> escape) {
    return new Excerpt(path, name, key, text, pieces, opaque, escape);
  }
}
