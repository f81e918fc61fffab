package dev.rebind.syntax.python;

import dev.rebind.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding that a comment declares (PEP 263).
 *
 * @param name as written
 * @param span where the name stands
 */
public record PythonCoding(String name, Span span) {
  /** PEP 263's own expression, with the comment's start. */
  private static final Pattern COOKIE =
      Pattern.compile("^\uFEFF?[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)");

  private static final Pattern EMPTY = Pattern.compile("^\uFEFF?[ \t\f]*(?:#.*)?$");

  static Optional<PythonCoding> find(String text) {
    int start = 0;
    for (int line = 0; line < 2 && start < text.length(); line++) {
      int end = start;
      while (end < text.length() && PythonLexer.lineEnd(text, end) == 0) {
        end++;
      }
      Matcher cookie = COOKIE.matcher(text.substring(start, end));
      if (cookie.find()) {
        Span span = new Span(start + cookie.start(1), start + cookie.end(1));
        return Optional.of(new PythonCoding(cookie.group(1), span));
      }
      if (!EMPTY.matcher(text.substring(start, end)).find()) {
        return Optional.empty();
      }
      start = end + PythonLexer.lineEnd(text, end);
    }
    return Optional.empty();
  }

  /** The encoding, where this machine knows it. */
  public Optional<Charset> charset() {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (plain.equals("utf-8") || plain.startsWith("utf-8-")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    boolean latin = plain.equals("latin-1") || plain.startsWith("latin-1-");
    if (latin) {
      return Optional.of(StandardCharsets.ISO_8859_1);
    }
    try {
      return Optional.of(Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
