package dev.rebind.command;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Text of a file with some of it left out: comment lines between continued ones. */
final class Joined {
  private final SourceText file;
  private final DecodedBuilder builder;
  private final List<Span> opaque = new ArrayList<>();

  Joined(SourceText file) {
    this.file = file;
    this.builder = new DecodedBuilder(file.text());
  }

  SourceText file() {
    return file;
  }

  /** Takes a stretch of the file as it stands. */
  Joined take(Span span) {
    int shift = builder.length() - span.start();
    for (Span hidden : file.opaque()) {
      if (span.contains(hidden)) {
        opaque.add(hidden.shift(shift));
      }
    }
    builder.equal(span.start(), span.end());
    return this;
  }

  /** Leaves a stretch out. */
  Joined leave(Span span) {
    builder.hidden(span.start(), span.end());
    return this;
  }

  Excerpt excerpt(String key) {
    Decoded joined = builder.build();
    return new Excerpt(
        file.path(),
        "command",
        key,
        joined.text(),
        joined.pieces(),
        opaque,
        UnaryOperator.identity());
  }
}
