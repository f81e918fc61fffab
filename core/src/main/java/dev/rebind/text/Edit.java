package dev.rebind.text;

import java.util.Objects;

/** The replacement of one span by other text; an empty span inserts, an empty text deletes. */
public record Edit(Span span, String replacement) {
  public Edit {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(replacement, "replacement");
  }

  public static Edit replace(Span span, String replacement) {
    return new Edit(span, replacement);
  }

  public static Edit insert(int offset, String text) {
    return new Edit(Span.at(offset), text);
  }

  public static Edit delete(Span span) {
    return new Edit(span, "");
  }
}
