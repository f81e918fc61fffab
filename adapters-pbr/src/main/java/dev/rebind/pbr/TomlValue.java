package dev.rebind.pbr;

import dev.rebind.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a TOML file.
 *
 * @param string the text of a string; null for every other kind
 * @param elements what an array holds
 * @param entries what an inline table holds
 */
record TomlValue(
    Kind kind,
    Span span,
    @Nullable String string,
    List<TomlValue> elements,
    List<TomlEntry> entries) {
  /** What a value is; numbers, dates and booleans are not told apart. */
  enum Kind {
    STRING,
    ARRAY,
    TABLE,
    OTHER
  }

  TomlValue {
    elements = List.copyOf(elements);
    entries = List.copyOf(entries);
  }

  static TomlValue string(Span span, String text) {
    return new TomlValue(Kind.STRING, span, text, List.of(), List.of());
  }
}
