package dev.rebind.syntax.yaml;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.Span;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a scalar again, piece by piece, the way SnakeYAML's scanner does. Who asks checks that the
 * pieces make the value that SnakeYAML read.
 */
final class ScalarReader {
  private static final String ESCAPES = "0abt\tnvfre \"\\N_LP";
  private static final String MEANINGS =
      "\0\u0007\b\t\t\n\u000b\f\r\u001b \"\\\u0085\u00a0\u2028\u2029";

  private final String text;
  private final Scalar scalar;

  ScalarReader(String text, Scalar scalar) {
    this.text = text;
    this.scalar = scalar;
  }

  /** The pieces, if {@code fits} takes what they make. */
  Optional<Decoded> decoded(Predicate<Decoded> fits) {
    if (scalar.style().block()) {
      return new BlockReader(text, scalar).decoded(fits);
    }
    Span span = scalar.span();
    int quote = scalar.style().quoted() ? 1 : 0;
    if (span.length() < 2 * quote) {
      return Optional.empty();
    }
    Decoded found = flow(span.start() + quote, span.end() - quote);
    return Optional.of(found).filter(fits);
  }

  private Decoded flow(int start, int end) {
    DecodedBuilder out = new DecodedBuilder(text);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      int stop = at + 1;
      if (blank(c) || LineBreak.at(text, at)) {
        stop = blanks(at, end);
        if (stop < end && LineBreak.at(text, stop)) {
          stop = fold(out, at, stop, end);
        } else {
          out.equal(at, stop);
        }
      } else if (c == '\'' && scalar.style() == YamlStyle.SINGLE) {
        stop = Math.min(at + 2, end);
        out.atomic("'", at, stop);
      } else if (c == '\\' && scalar.style() == YamlStyle.DOUBLE) {
        stop = escape(out, at, end);
      } else {
        out.equal(at, stop);
      }
      at = stop;
    }
    return out.build();
  }

  /** A line's end between words is a blank, and each empty line after it a line feed. */
  private int fold(DecodedBuilder out, int from, int lineEnd, int end) {
    int at = LineBreak.end(text, lineEnd);
    StringBuilder breaks = new StringBuilder();
    at = breaks(breaks, at, end);
    String first = LineBreak.meaning(text, lineEnd);
    String meaning =
        !first.equals("\n") ? first + breaks : breaks.isEmpty() ? " " : breaks.toString();
    out.atomic(meaning, from, at);
    return at;
  }

  private int breaks(StringBuilder into, int from, int end) {
    int at = blanks(from, end);
    while (at < end && LineBreak.at(text, at)) {
      into.append(LineBreak.meaning(text, at));
      at = blanks(LineBreak.end(text, at), end);
    }
    return at;
  }

  private int escape(DecodedBuilder out, int at, int end) {
    if (at + 1 >= end) {
      return end;
    }
    char c = text.charAt(at + 1);
    int known = ESCAPES.indexOf(c);
    if (known >= 0) {
      out.atomic(MEANINGS.substring(known, known + 1), at, at + 2);
      return at + 2;
    }
    if (LineBreak.at(text, at + 1)) {
      StringBuilder breaks = new StringBuilder();
      int stop = breaks(breaks, LineBreak.end(text, at + 1), end);
      out.atomic(breaks.toString(), at, stop);
      return stop;
    }
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    int stop = Math.min(at + 2 + digits, end);
    int code = 0;
    for (int i = at + 2; i < stop; i++) {
      code = code * 16 + Math.max(0, Character.digit(text.charAt(i), 16));
    }
    if (Character.isValidCodePoint(code)) {
      out.atomic(Character.toString(code), at, stop);
    }
    return stop;
  }

  private int blanks(int from, int end) {
    int at = from;
    while (at < end && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }
}
