package dev.rebind.syntax.yaml;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.decoded.DecodedBuilder;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads block scalars, literal and folded: indentation, folding and chomping. */
final class BlockReader {
  private final String text;
  private final Scalar scalar;
  private final int first;
  private final int limit;
  private final char chomping;
  private final boolean explicit;

  BlockReader(String text, Scalar scalar) {
    this.text = text;
    this.scalar = scalar;
    int at = scalar.span().start() + 1;
    char chomp = ' ';
    boolean digit = false;
    while (at < text.length() && "+-123456789".indexOf(text.charAt(at)) >= 0) {
      char c = text.charAt(at++);
      chomp = c == '+' || c == '-' ? c : chomp;
      digit |= Character.isDigit(c);
    }
    this.chomping = chomp;
    this.explicit = digit;
    this.first = nextLine(at);
    this.limit = limit(Math.max(scalar.span().end(), first));
  }

  Optional<Decoded> decoded(Predicate<Decoded> fits) {
    OptionalInt indent = indent(fits);
    return indent.isPresent() ? Optional.of(read(indent.getAsInt())) : Optional.empty();
  }

  /** The indentation of the lines inside; empty when no indentation makes a text that fits. */
  OptionalInt indent(Predicate<Decoded> fits) {
    int widest = widest();
    // The digit of an explicit header counts from the parent's indentation, which nobody reports.
    return IntStream.rangeClosed(explicit ? Math.min(1, widest) : widest, widest)
        .filter(indent -> fits.test(read(indent)))
        .findFirst();
  }

  /** The indentation of the first line that is not blank, or of a wider blank one before it. */
  private int widest() {
    int widest = 0;
    for (int at = first; at < limit; at = nextLine(at)) {
      int stop = spaces(at, limit);
      widest = Math.max(widest, stop - at);
      if (stop < limit && !LineBreak.at(text, stop)) {
        return explicit ? stop - at : widest;
      }
    }
    return widest;
  }

  private Decoded read(int indent) {
    DecodedBuilder out = new DecodedBuilder(text);
    List<Span> blank = new ArrayList<>();
    int line = blankLines(first, indent, blank);
    int start = indented(line, indent);
    while (start < limit && start - line == indent) {
      blank.forEach(empty -> lineEnd(out, empty.start(), empty.end()));
      out.hidden(line, start);
      int end = start;
      while (end < limit && !LineBreak.at(text, end)) {
        end++;
      }
      out.equal(start, end);
      boolean word = !spaced(start);
      int next = end < limit ? LineBreak.end(text, end) : end;
      blank.clear();
      line = blankLines(next, indent, blank);
      start = indented(line, indent);
      boolean more = start < limit && start - line == indent;
      if (more) {
        boolean fold =
            scalar.style() == YamlStyle.FOLDED
                && word
                && !spaced(start)
                && LineBreak.meaning(text, end).equals("\n");
        if (!fold) {
          lineEnd(out, end, next);
        } else {
          out.atomic(blank.isEmpty() ? " " : "", end, next);
        }
      } else if (chomping != '-' && end < next) {
        lineEnd(out, end, next);
      }
    }
    if (chomping == '+') {
      blank.forEach(empty -> lineEnd(out, empty.start(), empty.end()));
    }
    return out.build();
  }

  /** Takes {@code [from, to)}, blanks and a line break, as the break alone. */
  private void lineEnd(DecodedBuilder out, int from, int to) {
    int at = spaces(from, to);
    out.hidden(from, at);
    String meaning = LineBreak.meaning(text, at);
    if (to - at == 1 && text.charAt(at) == meaning.charAt(0)) {
      out.equal(at, to);
    } else {
      out.atomic(meaning, at, to);
    }
  }

  private int blankLines(int from, int indent, List<Span> into) {
    int line = from;
    for (int at = indented(line, indent);
        at < limit && LineBreak.at(text, at);
        at = indented(line, indent)) {
      int next = LineBreak.end(text, at);
      into.add(new Span(line, next));
      line = next;
    }
    return line;
  }

  private int indented(int line, int indent) {
    return spaces(line, Math.min(limit, line + indent));
  }

  private int spaces(int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private boolean spaced(int at) {
    return at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
  }

  private int nextLine(int from) {
    int at = from;
    while (at < text.length() && !LineBreak.at(text, at)) {
      at++;
    }
    return at < text.length() ? LineBreak.end(text, at) : at;
  }

  /** Blank lines after the last line are the scalar's too, for a header that keeps them. */
  private int limit(int from) {
    int end = from > first ? nextLine(from) : from;
    for (int stop = spaces(end, text.length());
        stop < text.length() && LineBreak.at(text, stop);
        stop = spaces(end, text.length())) {
      end = LineBreak.end(text, stop);
    }
    return spaces(end, text.length()) == text.length() ? text.length() : end;
  }
}
