package dev.rebind.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Text inside text: an ini in a YAML block scalar, a path in a JSON string, one world of a
 * template.
 *
 * @param path the file that carries it
 * @param name what the inner text would be called as a file; whoever claims that name reads it
 * @param key which of the carrier's places this is; the same before and after a rewrite
 * @param text the inner text, as its reader sees it
 * @param pieces where each part of it stands in the file, in order, without holes in the inner text
 * @param opaque inner spans whose value is decided elsewhere ({@code {{ bin }}})
 * @param escape how replacement text is written in the carrier (quoting, indentation after a line
 *     feed)
 */
public record Excerpt(
    String path,
    String name,
    String key,
    String text,
    List<Piece> pieces,
    List<Span> opaque,
    UnaryOperator<String> escape) {

  public Excerpt {
    pieces = List.copyOf(pieces);
    opaque = List.copyOf(opaque);
    int reached = 0;
    int outer = 0;
    for (Piece piece : pieces) {
      if (piece.inner().start() != reached || piece.outer().start() < outer) {
        throw new IllegalArgumentException("pieces must follow one another: " + piece);
      }
      reached = piece.inner().end();
      outer = piece.outer().end();
    }
    if (reached != text.length()) {
      throw new IllegalArgumentException("pieces end at " + reached + ", text at " + text.length());
    }
  }

  /** A stretch of the file that the inner reader sees unit for unit. */
  public static Excerpt plain(SourceText file, Span span, String name, String key) {
    return new Excerpt(
        file.path(),
        name,
        key,
        file.slice(span),
        List.of(Piece.equal(0, span.start(), span.length())),
        file.opaque().stream()
            .filter(span::contains)
            .map(hidden -> hidden.shift(-span.start()))
            .toList(),
        UnaryOperator.identity());
  }

  /** The inner text as a file of its own name. */
  public SourceText source() {
    return SourceText.carried(name, text, opaque);
  }

  /**
   * Where an inner span stands in the file; empty when it cuts an atomic piece, or covers text of
   * the carrier that is no part of the excerpt (a template's tag).
   *
   * <p>Whole inner lines take the carrier's indentation before them along, so that deleting a line
   * leaves none of it behind.
   */
  public Optional<Span> outer(Span inner) {
    boolean lines = startsLine(inner.start()) && !inner.isEmpty() && startsLine(inner.end());
    int start = offset(inner.start(), inner.isEmpty());
    start = lines ? withIndentation(inner.start(), start) : start;
    int end = lines ? before(inner.end()) : endOffset(inner);
    if (start < 0 || end < start || !covered(start, end)) {
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  /**
   * The edit of the file that makes this edit of the excerpt. A line feed that both the old and the
   * new text end in stays where it is, and with it the indentation of the line after.
   */
  public Optional<Edit> outer(Edit inner) {
    Span span = inner.span();
    String replacement = inner.replacement();
    if (!span.isEmpty() && replacement.endsWith("\n") && text.charAt(span.end() - 1) == '\n') {
      span = new Span(span.start(), span.end() - 1);
      replacement = replacement.substring(0, replacement.length() - 1);
    }
    String written = escape.apply(replacement);
    return outer(span).map(place -> new Edit(place, written));
  }

  /** Every edit of the file, or empty when one of them cannot be made there. */
  public Optional<EditSet> outer(EditSet inner) {
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : inner.edits()) {
      Optional<Edit> mapped = outer(edit);
      if (mapped.isEmpty()) {
        return Optional.empty();
      }
      edits.add(mapped.get());
    }
    return Optional.of(EditSet.of(edits));
  }

  /** This excerpt, taken from the text of {@code carrier}, as an excerpt of the carrier's file. */
  public Excerpt within(Excerpt carrier) {
    List<Piece> flat = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.equal()) {
        carrier.cut(piece, flat);
      } else {
        Span outer =
            carrier
                .outer(piece.outer())
                .orElseThrow(() -> new IllegalArgumentException("cuts an escape: " + piece));
        flat.add(Piece.atomic(piece.inner(), outer));
      }
    }
    return new Excerpt(
        carrier.path,
        name,
        carrier.key + "/" + key,
        text,
        flat,
        opaque,
        replacement -> carrier.escape.apply(escape.apply(replacement)));
  }

  private void cut(Piece equal, List<Piece> into) {
    int shift = equal.inner().start() - equal.outer().start();
    for (Piece mine : pieces) {
      int start = Math.max(mine.inner().start(), equal.outer().start());
      int end = Math.min(mine.inner().end(), equal.outer().end());
      boolean hidden = mine.inner().isEmpty() && start == end && start < equal.outer().end();
      if (start > end || (start == end && !hidden)) {
        continue;
      }
      Span inner = new Span(start, end).shift(shift);
      if (mine.equal()) {
        int outer = mine.outer().start() + start - mine.inner().start();
        into.add(Piece.equal(inner.start(), outer, inner.length()));
      } else if (start == mine.inner().start() && end == mine.inner().end()) {
        into.add(Piece.atomic(inner, mine.outer()));
      } else {
        throw new IllegalArgumentException("cuts an escape: " + mine);
      }
    }
  }

  private boolean startsLine(int inner) {
    return inner == 0 || inner == text.length() || text.charAt(inner - 1) == '\n';
  }

  /** The outer end of the unit before an inner offset; carrier text between the two is after it. */
  private int before(int inner) {
    return inner == 0 ? pieces.get(0).outer().start() : endOffset(new Span(inner - 1, inner));
  }

  /** Steps back over hidden pieces that stand right before a line. */
  private int withIndentation(int inner, int outer) {
    int start = outer;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      boolean hidden = piece.inner().isEmpty() && piece.inner().start() == inner;
      if (hidden && piece.outer().end() == start) {
        start = piece.outer().start();
      }
    }
    return start;
  }

  private int offset(int inner, boolean insertion) {
    int last = -1;
    for (Piece piece : pieces) {
      Span span = piece.inner();
      if (span.start() <= inner && inner < span.end()) {
        if (piece.equal()) {
          return piece.outer().start() + inner - span.start();
        }
        return inner == span.start() ? piece.outer().start() : -1;
      }
      if (span.end() <= inner) {
        last = piece.outer().end();
      }
    }
    return insertion || inner == text.length() ? last : -1;
  }

  private int endOffset(Span inner) {
    if (inner.isEmpty()) {
      return offset(inner.start(), true);
    }
    for (Piece piece : pieces) {
      Span span = piece.inner();
      if (span.start() < inner.end() && inner.end() <= span.end()) {
        if (piece.equal()) {
          return piece.outer().start() + inner.end() - span.start();
        }
        return inner.end() == span.end() ? piece.outer().end() : -1;
      }
    }
    return -1;
  }

  private boolean covered(int start, int end) {
    int reached = start;
    for (Piece piece : pieces) {
      if (piece.outer().end() > reached && piece.outer().start() < end) {
        if (piece.outer().start() > reached) {
          return false;
        }
        reached = piece.outer().end();
      }
    }
    return reached >= end;
  }
}
