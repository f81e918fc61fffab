package dev.rebind.syntax.decoded;

import dev.rebind.text.Piece;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects decoded text from left to right; equal pieces that touch on both sides become one. */
public final class DecodedBuilder {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /** Collects from {@code source}; every offset given later is one of it. */
  public DecodedBuilder(String source) {
    this.source = source;
  }

  /** Takes {@code [start, end)} of the source as it stands. */
  public DecodedBuilder equal(int start, int end) {
    if (start < end) {
      int inner = text.length();
      Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      if (last != null && last.equal() && last.outer().end() == start) {
        int from = last.inner().start();
        pieces.set(
            pieces.size() - 1, Piece.equal(from, last.outer().start(), inner + end - start - from));
      } else {
        pieces.add(Piece.equal(inner, start, end - start));
      }
      text.append(source, start, end);
    }
    return this;
  }

  /** Takes {@code [start, end)} of the source as {@code meaning}, which can only change whole. */
  public DecodedBuilder atomic(String meaning, int start, int end) {
    if (start < end || !meaning.isEmpty()) {
      int inner = text.length();
      text.append(meaning);
      pieces.add(Piece.atomic(new Span(inner, text.length()), new Span(start, end)));
    }
    return this;
  }

  /** Takes {@code [start, end)} of the source as text that belongs here but is not seen. */
  public DecodedBuilder hidden(int start, int end) {
    return atomic("", start, end);
  }

  public int length() {
    return text.length();
  }

  public Decoded build() {
    return new Decoded(text.toString(), pieces);
  }
}
