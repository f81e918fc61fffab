package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of a script with the parts it is made of.
 *
 * <p>A word stands in a command, in an array, behind the {@code =} of an assignment, or behind the
 * operator of a <code>${NAME:-word}</code>; there it may be empty.
 */
public final class Word {
  private final Span span;
  private final List<WordPart> parts;
  private final WordPlace place;
  private final @Nullable AssignmentHead head;
  private final String source;

  /** Readers ask every word of a script, again and again; two threads would find the same. */
  private @Nullable List<WordPiece> pieces;

  Word(
      String source,
      Span span,
      List<WordPart> parts,
      WordPlace place,
      @Nullable AssignmentHead head) {
    this.source = source;
    this.span = span;
    this.parts = List.copyOf(parts);
    this.place = place;
    this.head = head;
  }

  public Span span() {
    return span;
  }

  public List<WordPart> parts() {
    return parts;
  }

  /** Where the word stands, which decides how its text must be quoted. */
  public WordPlace place() {
    return place;
  }

  /** The word as written. */
  public String source() {
    return span.of(source);
  }

  /**
   * The word's value when quotes and backslashes are all there is to resolve; absent when it holds
   * an expansion, a glob, a brace expansion or a leading tilde.
   */
  public Optional<String> literal() {
    List<WordPiece> all = pieces();
    if (all.size() == 1 && all.get(0).literal()) {
      return Optional.of(all.get(0).text());
    }
    StringBuilder value = new StringBuilder();
    for (WordPiece piece : all) {
      if (!piece.literal()) {
        return Optional.empty();
      }
      value.append(piece.text());
    }
    return Optional.of(value.toString());
  }

  /**
   * The word when it is only plain text, without any quote or backslash: how bash sees keywords.
   */
  public Optional<String> bare() {
    return parts.size() == 1 && parts.get(0) instanceof WordPart.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** The stretches of the word in order, literal ones with their value. */
  public List<WordPiece> pieces() {
    List<WordPiece> known = pieces;
    if (known == null) {
      known = WordPieces.of(source, parts, place);
      pieces = known;
    }
    return known;
  }

  public QuoteStyle quoteStyle() {
    boolean quotes = false;
    for (WordPart part : parts) {
      quotes |= part instanceof WordPart.SingleQuoted || part instanceof WordPart.DoubleQuoted;
    }
    if (!quotes) {
      return QuoteStyle.BARE;
    }
    if (parts.size() > 1) {
      return QuoteStyle.MIXED;
    }
    if (parts.get(0) instanceof WordPart.SingleQuoted single) {
      return single.ansi() ? QuoteStyle.ANSI : QuoteStyle.SINGLE;
    }
    return QuoteStyle.DOUBLE;
  }

  /** The value's place: between the quotes when one pair stands around the whole word. */
  public Span valueSpan() {
    if (parts.size() == 1 && parts.get(0) instanceof WordPart.SingleQuoted single) {
      return single.inside();
    }
    if (parts.size() == 1 && parts.get(0) instanceof WordPart.DoubleQuoted quoted) {
      return quoted.inside();
    }
    return span;
  }

  /**
   * The only part of the word, or of the double quotes that are the word, when it is a parameter.
   */
  public Optional<WordPart.Parameter> parameter() {
    List<WordPart> inner =
        parts.size() == 1 && parts.get(0) instanceof WordPart.DoubleQuoted quoted
            ? quoted.parts()
            : parts;
    return inner.size() == 1 && inner.get(0) instanceof WordPart.Parameter parameter
        ? Optional.of(parameter)
        : Optional.empty();
  }

  /** The assignment that this word is, when it starts with {@code NAME=} or its like, unquoted. */
  public Optional<Assignment> assignment() {
    if (head == null) {
      return Optional.empty();
    }
    Span at = new Span(head.valueStart(), span.end());
    Word value = new Word(source, at, parts.subList(1, parts.size()), WordPlace.VALUE, null);
    return Optional.of(
        new Assignment(
            head.name().of(source), head.name(), head.subscripted(), head.append(), value));
  }

  @Override
  public String toString() {
    return source() + "@" + span.start();
  }

  /** How far the left-hand side of an assignment reaches. */
  record AssignmentHead(Span name, boolean subscripted, boolean append, int valueStart) {}
}
