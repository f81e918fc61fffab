package dev.rebind.syntax.python;

import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One string token.
 *
 * @param span prefix and quotes included
 * @param prefix as written, such as {@code r} or {@code Rb}
 * @param quotes the opening quotes: one or three
 * @param inside the place between the quotes
 * @param terminated whether the closing quotes are there
 * @param decoded the value, or null for bytes, for f-strings and where an escape names a character
 */
public record PythonString(
    Span span,
    String prefix,
    String quotes,
    Span inside,
    boolean terminated,
    @Nullable String decoded) {

  static PythonString of(String text, Span span) {
    int quote = span.start();
    while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
      quote++;
    }
    String mark = text.substring(quote, quote + 1);
    String quotes =
        text.startsWith(mark.repeat(3), quote) && span.end() >= quote + 3 ? mark.repeat(3) : mark;
    int from = quote + quotes.length();
    boolean terminated =
        span.end() - quotes.length() >= from
            && text.startsWith(quotes, span.end() - quotes.length());
    Span inside = new Span(from, terminated ? span.end() - quotes.length() : span.end());
    String prefix = text.substring(span.start(), quote);
    String kind = prefix.toLowerCase(Locale.ROOT);
    boolean plain = terminated && "bft".chars().noneMatch(c -> kind.indexOf(c) >= 0);
    String value = plain ? PythonEscapes.decode(inside.of(text), kind.indexOf('r') >= 0) : null;
    return new PythonString(span, prefix, quotes, inside, terminated, value);
  }

  /** The value of a plain string; absent for bytes, for f-strings and for {@code \N} escapes. */
  public Optional<String> value() {
    return Optional.ofNullable(decoded);
  }

  /** Whether the quotes are {@code '''} or {@code """}. */
  public boolean isTriple() {
    return quotes.length() == 3;
  }

  public boolean isRaw() {
    return prefix.toLowerCase(Locale.ROOT).indexOf('r') >= 0;
  }

  /** Whether the string has fields (or is a template), so that its value is made when it runs. */
  public boolean isFormatted() {
    String kind = prefix.toLowerCase(Locale.ROOT);
    return kind.indexOf('f') >= 0 || kind.indexOf('t') >= 0;
  }

  public boolean isBytes() {
    return prefix.toLowerCase(Locale.ROOT).indexOf('b') >= 0;
  }

  /**
   * The edit that gives a plain string another value, between the same quotes where those can hold
   * it, else as a new string in the same kind of quotes.
   *
   * @throws IllegalArgumentException when the string is not a plain one
   */
  public Edit replace(String text) {
    if (decoded == null) {
      throw new IllegalArgumentException("not a plain string: " + this);
    }
    String escaped = PythonEscapes.encode(text, quotes.charAt(0));
    if (isRaw() && !escaped.equals(text)) {
      String quote = quotes.substring(0, 1);
      return Edit.replace(span, quote + escaped + quote);
    }
    return Edit.replace(inside, escaped);
  }
}
