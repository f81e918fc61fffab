package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Tells the literal stretches of a word from those that bash expands. */
final class WordPieces {
  private final String source;
  private final List<WordPiece> pieces = new ArrayList<>();

  private WordPieces(String source) {
    this.source = source;
  }

  static List<WordPiece> of(String source, List<WordPart> parts, WordPlace place) {
    WordPieces reader = new WordPieces(source);
    boolean pattern = place != WordPlace.QUOTED_PARAMETER && isPattern(parts, place);
    boolean first = true;
    for (WordPart part : parts) {
      if (part instanceof WordPart.Text text && place != WordPlace.QUOTED_PARAMETER) {
        reader.bare(text, first, pattern, place);
      } else {
        reader.add(part);
      }
      first = false;
    }
    return List.copyOf(reader.pieces);
  }

  private void add(WordPart part) {
    if (part instanceof WordPart.Text text) {
      literal(text.span(), text.value());
    } else if (part instanceof WordPart.Escape escape) {
      literal(escape.span(), escape.value());
    } else if (part instanceof WordPart.SingleQuoted quoted) {
      quoted
          .value()
          .ifPresentOrElse(v -> literal(quoted.inside(), v), () -> reference(quoted.span()));
    } else if (part instanceof WordPart.DoubleQuoted quoted && !quoted.localized()) {
      quoted.parts().forEach(this::add);
    } else {
      reference(part.span());
    }
  }

  private void bare(WordPart.Text text, boolean first, boolean pattern, WordPlace place) {
    int start = text.span().start();
    String value = text.value();
    boolean tilde = first && value.startsWith("~");
    if (pattern || (place == WordPlace.VALUE && value.contains(":~"))) {
      reference(text.span());
    } else if (tilde) {
      int slash = value.indexOf('/') < 0 ? value.length() : value.indexOf('/');
      reference(new Span(start, start + slash));
      if (slash < value.length()) {
        literal(new Span(start + slash, text.span().end()), value.substring(slash));
      }
    } else {
      literal(text.span(), value);
    }
  }

  private void literal(Span span, String value) {
    pieces.add(new WordPiece(span, value, true));
  }

  private void reference(Span span) {
    pieces.add(new WordPiece(span, span.of(source), false));
  }

  /** Whether bash might expand globs or braces here; a lone bracket or brace is plain text. */
  private static boolean isPattern(List<WordPart> parts, WordPlace place) {
    if (place == WordPlace.VALUE) {
      return false;
    }
    boolean bracket = false;
    boolean brace = false;
    boolean list = false;
    for (WordPart part : parts) {
      if (!(part instanceof WordPart.Text text)) {
        continue;
      }
      String value = text.value();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean found =
            c == '*'
                || c == '?'
                || (c == ']' && bracket)
                || (c == '}' && brace && list)
                || (c == '(' && i > 0);
        if (found) {
          return true;
        }
        bracket |= c == '[';
        brace |= c == '{';
        list |= brace && (c == ',' || value.startsWith("..", i));
      }
    }
    return false;
  }
}
