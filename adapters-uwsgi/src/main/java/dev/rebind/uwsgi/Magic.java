package dev.rebind.uwsgi;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * uWSGI's {@code %} pass over the whole text, before any line or tag is seen (magic_sub in
 * utils.c): {@code %%} is a percent sign, {@code %(} stays for the placeholder pass, a known letter
 * becomes a value, and every other pair vanishes, a line feed included.
 */
final class Magic {
  // config_magic_table_fill and main() in uwsgi.c.
  private static final String LETTERS = "opdsnecxijbODSPCENXIJ0123456789vVhkuUgGtT[";

  private final SourceText source;
  private final String in;
  private final StringBuilder out;
  private int[] starts;
  private int[] ends;
  private final Map<Integer, Word.Hole> holes = new HashMap<>();
  private final List<Integer> eaten = new ArrayList<>();

  private Magic(SourceText source) {
    this.source = source;
    this.in = source.text();
    this.out = new StringBuilder(in.length());
    this.starts = new int[in.length()];
    this.ends = new int[in.length()];
  }

  static Expanded expand(SourceText source) {
    if (source.text().indexOf('%') < 0 && source.opaque().isEmpty()) {
      return new Expanded(source);
    }
    return new Magic(source).run();
  }

  private Expanded run() {
    List<Span> opaque = source.opaque().stream().filter(span -> !span.isEmpty()).sorted().toList();
    int next = 0;
    int i = 0;
    while (i < in.length()) {
      while (next < opaque.size() && opaque.get(next).start() < i) {
        next++;
      }
      int wall = next < opaque.size() ? opaque.get(next).start() : in.length();
      if (i == wall) {
        Span span = opaque.get(next);
        hole(i, span.end(), "the template around this text decides it");
        i = span.end();
      } else if (in.charAt(i) != '%') {
        put(in.charAt(i), i, i + 1);
        i++;
      } else {
        i = percent(i, wall);
      }
    }
    int length = out.length();
    return new Expanded(
        source,
        out.toString(),
        Arrays.copyOf(starts, length),
        Arrays.copyOf(ends, length),
        holes,
        eaten);
  }

  private int percent(int at, int wall) {
    if (at + 1 == wall) {
      // The pair's second byte is a template's, or the terminator that the ini reader relies on.
      hole(at, at + 1, "a % here takes away the byte after it");
      return at + 1;
    }
    char letter = in.charAt(at + 1);
    if (letter == '%') {
      put('%', at, at + 2);
    } else if (letter == '(') {
      put('%', at, at + 1);
      put('(', at + 1, at + 2);
    } else if (LETTERS.indexOf(letter) >= 0) {
      hole(at, at + 2, "uWSGI fills in %" + letter + " when it reads the file");
    } else if (letter > 0x7f && source.charset().equals(StandardCharsets.UTF_8)) {
      hole(at, at + 2, "a % here takes away half of the character after it");
    } else if (letter == '\n') {
      eaten.add(at + 1);
    }
    return at + 2;
  }

  private void put(char c, int start, int end) {
    starts[out.length()] = start;
    ends[out.length()] = end;
    out.append(c);
  }

  private void hole(int start, int end, String why) {
    holes.put(out.length(), new Word.Hole(in.substring(start, end), why));
    put(Expanded.HOLE, start, end);
  }
}
