package dev.rebind.syntax.yaml;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.text.Piece;
import dev.rebind.text.Span;
import java.util.List;

/**
 * A text, and the text of the same length that the YAML parser sees instead.
 *
 * @param hidden what is masked, in order
 * @param blank lines that hold nothing but tags and have become empty, line ends included; no value
 *     shows them
 */
record Mask(String text, String masked, List<Span> hidden, List<Span> blank) {
  static Mask none(String text) {
    return new Mask(text, text, List.of(), List.of());
  }

  boolean touches(Span span) {
    int next = next(hidden, span.start());
    return next < hidden.size() && hidden.get(next).start() < span.end();
  }

  /** The first of the spans that ends after {@code offset}. */
  private static int next(List<Span> spans, int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The same pieces with the real text in them. */
  Decoded lift(Decoded seen) {
    if (hidden.isEmpty()) {
      return seen;
    }
    DecodedBuilder out = new DecodedBuilder(text);
    for (Piece piece : seen.pieces()) {
      int at = piece.outer().start();
      int end = piece.outer().end();
      int next = next(blank, at);
      if (!piece.equal()) {
        boolean empty = next < blank.size() && blank.get(next).start() < end;
        out.atomic(empty ? "" : piece.inner().of(seen.text()), at, end);
        continue;
      }
      for (; next < blank.size() && blank.get(next).start() < end; next++) {
        int from = Math.max(at, blank.get(next).start());
        int to = Math.min(end, blank.get(next).end());
        out.equal(at, from).hidden(from, to);
        at = to;
      }
      out.equal(at, end);
    }
    return out.build();
  }
}
