package dev.rebind.command;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Piece;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Text whose opaque spans are hidden from a lexer: a template's tag is one run of a letter that no
 * shell and no unit file gives a meaning.
 */
final class Masked {
  private static final String LETTER = "\uE000";

  private final Excerpt excerpt;
  private final String text;

  Masked(Excerpt excerpt) {
    this.excerpt = excerpt;
    StringBuilder hidden = new StringBuilder(excerpt.text());
    for (Span span : excerpt.opaque()) {
      hidden.replace(span.start(), span.end(), LETTER.repeat(span.length()));
    }
    this.text = hidden.toString();
  }

  private Masked(Excerpt excerpt, String text) {
    this.excerpt = excerpt;
    this.text = text;
  }

  /** The same with every line end hidden as a blank. */
  static Masked oneLine(Excerpt excerpt) {
    return new Masked(excerpt, new Masked(excerpt).text.replace('\n', ' ').replace('\r', ' '));
  }

  /** What the lexer reads; offsets are those of the excerpt. */
  String text() {
    return text;
  }

  Excerpt excerpt() {
    return excerpt;
  }

  /** Collects what a word says, from left to right. */
  Builder builder() {
    return new Builder();
  }

  /** A word under construction. */
  final class Builder {
    private final DecodedBuilder decoded = new DecodedBuilder(excerpt.text());
    private final List<Span> references = new ArrayList<>();

    /** Text that stands for itself. */
    void literal(Span span) {
      int shift = decoded.length() - span.start();
      for (Span hidden : excerpt.opaque()) {
        if (span.contains(hidden)) {
          references.add(hidden.shift(shift));
        }
      }
      decoded.equal(span.start(), span.end());
    }

    /** Text that is written in another way. */
    void escape(String meaning, Span span) {
      if (excerpt.outer(span).isEmpty()) {
        // A backslash and what the next line of the carrier begins with: no one stretch of the
        // file.
        reference(span);
        return;
      }
      decoded.atomic(meaning, span.start(), span.end());
    }

    /** Text whose value is decided elsewhere. */
    void reference(Span span) {
      if (!span.isEmpty()) {
        references.add(span.shift(decoded.length() - span.start()));
        decoded.equal(span.start(), span.end());
      }
    }

    /** What the word says, as an excerpt of the file that carries it. */
    Excerpt build(UnaryOperator<String> escape) {
      Decoded word = decoded.build();
      List<Piece> pieces = word.pieces();
      Excerpt inner =
          new Excerpt(excerpt.path(), "word", "word", word.text(), pieces, sorted(), escape);
      return inner.within(excerpt);
    }

    private List<Span> sorted() {
      return references.stream().sorted().toList();
    }
  }
}
