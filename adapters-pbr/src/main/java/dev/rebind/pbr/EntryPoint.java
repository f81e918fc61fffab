package dev.rebind.pbr;

import dev.rebind.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry point's text, as the packaging specification has it: {@code name = module:attribute},
 * with extras that no script looks at.
 */
record EntryPoint(String name, String module, String attribute) {
  private static final Pattern ENTRY = Pattern.compile("([^=]+?)\\s*=\\s*(.*)", Pattern.DOTALL);
  private static final Pattern OBJECT =
      Pattern.compile("([\\w.]+)\\s*:\\s*([\\w.]+)\\s*(?:\\[.*\\])?");

  /** Reads {@code name = module:attribute}; empty where it is none. */
  static Optional<EntryPoint> parse(String text) {
    Matcher entry = ENTRY.matcher(text.strip());
    return entry.matches() ? parse(entry.group(1), entry.group(2)) : Optional.empty();
  }

  /** A name, and {@code module:attribute}. */
  static Optional<EntryPoint> parse(String name, String object) {
    Matcher matcher = OBJECT.matcher(object.strip());
    boolean usable = !name.isBlank() && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    return usable && matcher.matches()
        ? Optional.of(new EntryPoint(name.strip(), matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * Whether configparser takes a part of a value from another option; two percent signs are one.
   */
  static boolean takesAnother(String value) {
    return value.replace("%%", "").indexOf('%') >= 0;
  }

  Declaration in(String path, Span at, @Nullable Span line) {
    return new Declaration(path, at, name, module, attribute, line);
  }
}
