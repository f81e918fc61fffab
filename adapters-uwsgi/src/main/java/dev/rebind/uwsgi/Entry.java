package dev.rebind.uwsgi;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One option as a file writes it, whatever the file's format.
 *
 * @param path the file
 * @param section the section, object or id that holds it
 * @param keySpans every place where the key is written (XML writes it twice); empty where another
 *     key cannot be put
 * @param whole what to take away so that nothing of the option is left; null where the format does
 *     not let a single option go
 * @param filter what outside the file decides whether it is read at all (XML's {@code mode}), or
 *     null
 * @param mountPoint of an XML {@code <app>}, which writes it outside its value; else null
 * @param locked why this place must not be edited, as the end of a sentence, or null
 */
record Entry(
    String path,
    String section,
    Word key,
    Word value,
    List<Span> keySpans,
    Span valueSpan,
    @Nullable Span whole,
    Style style,
    @Nullable String filter,
    @Nullable String mountPoint,
    @Nullable String locked) {
  Entry {
    keySpans = List.copyOf(keySpans);
  }

  /** The key when it is known. */
  Optional<String> name() {
    return key.literal();
  }

  Span keySpan() {
    return keySpans.isEmpty() ? valueSpan : keySpans.get(0);
  }
}
