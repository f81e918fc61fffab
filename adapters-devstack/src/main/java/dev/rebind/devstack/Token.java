package dev.rebind.devstack;

import dev.rebind.model.Value;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a command line, whether it stands in a command or in a quoted string.
 *
 * @param span where it stands
 * @param value the same without the quotes around it
 * @param text what is literal of it, each reference as one {@link #HOLE}
 * @param parts the same with the references
 * @param only the only part, where there is one
 */
record Token(Span span, Span value, String text, List<Value.Part> parts, @Nullable WordPart only) {
  static final char HOLE = '\uFFFC';

  static Token of(Word word) {
    List<Value.Part> parts = Written.value(word).parts();
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part instanceof Value.Literal ? part.text() : HOLE));
    List<WordPart> inner = inner(word);
    WordPart only = inner.size() == 1 ? inner.get(0) : null;
    return new Token(word.span(), word.valueSpan(), text.toString(), parts, only);
  }

  private static List<WordPart> inner(Word word) {
    return word.parts().size() == 1 && word.parts().get(0) instanceof WordPart.DoubleQuoted quoted
        ? quoted.parts()
        : word.parts();
  }

  /** The words of a command line that is one quoted string, such as {@code run_process} takes. */
  static List<Token> inside(Word word) {
    Splitter splitter = new Splitter(word);
    if (word.parts().size() == 1 && word.parts().get(0) instanceof WordPart.DoubleQuoted quoted) {
      quoted.parts().forEach(splitter::part);
    } else if (word.parts().size() == 1
        && word.parts().get(0) instanceof WordPart.SingleQuoted single
        && !single.ansi()) {
      splitter.text(single.inside(), single.value().orElse(""));
    }
    splitter.flush();
    return splitter.tokens;
  }

  /** What follows {@code --name=}, as a token of its own. */
  Token from(String source, int skip) {
    List<Value.Part> rest = new ArrayList<>();
    int left = skip;
    for (Value.Part part : parts) {
      if (part instanceof Value.Literal && left > 0) {
        int cut = Math.min(left, part.text().length());
        rest.add(new Value.Literal(part.text().substring(cut)));
        left -= cut;
      } else {
        rest.add(part);
      }
    }
    int start = Math.min(value.start() + skip, value.end());
    Span place = new Span(start, value.end());
    String written = place.of(source);
    boolean quoted =
        written.length() > 1
            && (written.charAt(0) == '"' || written.charAt(0) == '\'')
            && written.charAt(written.length() - 1) == written.charAt(0);
    Span inside = quoted ? new Span(place.start() + 1, place.end() - 1) : place;
    return new Token(place, inside, text.substring(Math.min(skip, text.length())), rest, null);
  }

  private static final class Splitter {
    private final Word word;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Value.Part> parts = new ArrayList<>();
    private final List<WordPart> seen = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int start = -1;
    private int end;

    Splitter(Word word) {
      this.word = word;
    }

    void part(WordPart part) {
      if (part instanceof WordPart.Text literal) {
        text(literal.span(), literal.value());
      } else {
        begin(part.span().start());
        if (part instanceof WordPart.Escape escape) {
          parts.add(new Value.Literal(escape.value()));
          text.append(escape.value());
        } else {
          Span inWord = part.span().shift(-word.span().start());
          parts.add(new Value.Reference(inWord.of(word.source())));
          text.append(HOLE);
        }
        seen.add(part);
        end = part.span().end();
      }
    }

    void text(Span span, String value) {
      int from = 0;
      for (int i = 0; i <= value.length(); i++) {
        if (i == value.length() || Character.isWhitespace(value.charAt(i))) {
          if (i > from) {
            begin(span.start() + from);
            parts.add(new Value.Literal(value.substring(from, i)));
            text.append(value, from, i);
            seen.add(new WordPart.Text(new Span(span.start() + from, span.start() + i), ""));
            end = span.start() + i;
          }
          if (i < value.length()) {
            flush();
          }
          from = i + 1;
        }
      }
    }

    private void begin(int at) {
      start = start < 0 ? at : start;
    }

    void flush() {
      if (start >= 0) {
        Span span = new Span(start, end);
        WordPart only = seen.size() == 1 ? seen.get(0) : null;
        tokens.add(new Token(span, span, text.toString(), List.copyOf(parts), only));
      }
      start = -1;
      parts.clear();
      seen.clear();
      text.setLength(0);
    }
  }
}
