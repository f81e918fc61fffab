package dev.rebind.uwsgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key or value as uWSGI would hold it, as far as the file alone tells: literal text, and holes
 * that only the running server, or the template around the text, can fill.
 */
record Word(List<Piece> pieces) {
  private static final Word EMPTY = new Word(List.of());

  /** One stretch of a word. */
  sealed interface Piece {
    /** The stretch as it stands in the file. */
    String written();
  }

  /** Text that is known. */
  record Literal(String written) implements Piece {}

  /** Text that is not known here; {@code why} says who decides it. */
  record Hole(String written, String why) implements Piece {}

  Word {
    pieces = List.copyOf(pieces);
  }

  static Word of(String text) {
    return text.isEmpty() ? EMPTY : new Word(List.of(new Literal(text)));
  }

  static Word of(Piece... pieces) {
    return new Word(List.of(pieces));
  }

  /** The whole text, when every piece of it is known. */
  Optional<String> literal() {
    if (pieces.stream().anyMatch(Hole.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(written());
  }

  /** The text, with each hole as it is written in the file. */
  String written() {
    StringBuilder out = new StringBuilder();
    pieces.forEach(piece -> out.append(piece.written()));
    return out.toString();
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Why the first hole is one; empty for a literal word. */
  Optional<String> why() {
    return pieces.stream()
        .filter(Hole.class::isInstance)
        .map(piece -> ((Hole) piece).why())
        .findFirst();
  }

  Word and(Word other) {
    Builder both = new Builder();
    pieces.forEach(both::add);
    other.pieces.forEach(both::add);
    return both.build();
  }

  /**
   * Both sides of the first {@code separator}, or nothing when there is none before the first hole,
   * since a hole may hold one.
   */
  Optional<Split> splitAtFirst(char separator) {
    if (isEmpty() || !(pieces.get(0) instanceof Literal head)) {
      return Optional.empty();
    }
    int at = head.written().indexOf(separator);
    if (at < 0) {
      return Optional.empty();
    }
    Word rest = new Word(pieces.subList(1, pieces.size()));
    return Optional.of(
        new Split(head.written().substring(0, at), of(head.written().substring(at + 1)).and(rest)));
  }

  /** The two sides of a separator. */
  record Split(String left, Word right) {}

  @Override
  public String toString() {
    return written();
  }

  /** Collects pieces and joins neighbouring literals. */
  static final class Builder {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    void add(Piece piece) {
      if (piece instanceof Literal known) {
        literal.append(known.written());
      } else {
        flush();
        pieces.add(piece);
      }
    }

    void add(char c) {
      literal.append(c);
    }

    Word build() {
      flush();
      return new Word(pieces);
    }

    private void flush() {
      if (!literal.isEmpty()) {
        pieces.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }
  }
}
