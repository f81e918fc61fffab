package dev.rebind.command;

import dev.rebind.model.Value;
import dev.rebind.text.Edit;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One word of a command line.
 *
 * @param content what it says; references are opaque in it, and its pieces stand in the file
 * @param span the word in the file, its quotes included
 * @param splits whether a reference in it may become several words, or none
 * @param writer the edit that makes the whole word say something else, where the carrier can
 */
record Word(Excerpt content, Span span, boolean splits, Function<String, Optional<Edit>> writer) {

  String text() {
    return content.text();
  }

  /** What it says, when nothing in it is decided elsewhere. */
  Optional<String> literal() {
    return content.opaque().isEmpty() ? Optional.of(content.text()) : Optional.empty();
  }

  /** The literal text before the first reference. */
  String head() {
    int end = content.opaque().stream().mapToInt(Span::start).min().orElse(content.text().length());
    return content.text().substring(0, end);
  }

  Value value() {
    return valueFrom(0);
  }

  /** What it says from an offset of its text on. */
  Value valueFrom(int offset) {
    return Value.at(content.source(), new Span(offset, content.text().length()));
  }

  /** The last segment of the path that it is, however it begins; empty when not literal. */
  String program() {
    int start = content.text().lastIndexOf('/') + 1;
    boolean literal = content.opaque().stream().allMatch(span -> span.end() <= start);
    return literal ? content.text().substring(start) : "";
  }

  Optional<Edit> write(String text) {
    return writer.apply(text);
  }

  /** A word is this one or another; what two of them say is compared by their texts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
