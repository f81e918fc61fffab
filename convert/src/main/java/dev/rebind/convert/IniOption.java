package dev.rebind.convert;

import dev.rebind.text.Span;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One option of an ini.
 *
 * @param written the value as it stands
 * @param literal the value as uWSGI takes it; null when that is decided at start
 */
record IniOption(String key, String written, @Nullable String literal, Span at) {
  private static final Set<String> NO = Set.of("false", "off", "no", "0");

  /** uwsgi.c: everything but four words is true, an absent value too. */
  boolean isTrue() {
    return !NO.contains(text().toLowerCase(Locale.ROOT));
  }

  /** The value, which the caller knows to be literal. */
  String text() {
    return literal == null ? written : literal;
  }

  OptionalInt number() {
    return text().matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(text()))
        : OptionalInt.empty();
  }
}
