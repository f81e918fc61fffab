package dev.rebind.devstack;

import dev.rebind.syntax.shell.Heredoc;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Piece;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A here-document's body as the text that bash passes on. */
final class HeredocText {
  private final String source;
  private final boolean stripsTabs;
  private final StringBuilder inner = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Span> opaque = new ArrayList<>();

  private HeredocText(String source, boolean stripsTabs) {
    this.source = source;
    this.stripsTabs = stripsTabs;
  }

  static Excerpt of(SourceText file, Heredoc heredoc, String name, String key) {
    HeredocText text = new HeredocText(file.text(), heredoc.stripsTabs());
    UnaryOperator<String> escape = UnaryOperator.identity();
    if (heredoc.quoted()) {
      text.plain(heredoc.body());
    } else {
      heredoc.parts().forEach(text::part);
      escape = written -> written.replaceAll("[\\\\$`]", "\\\\$0");
    }
    return new Excerpt(
        file.path(), name, key, text.inner.toString(), text.pieces, text.opaque, escape);
  }

  private void part(WordPart part) {
    if (part instanceof WordPart.Text) {
      plain(part.span());
    } else if (part instanceof WordPart.Escape escape) {
      int start = inner.length();
      inner.append(escape.value());
      pieces.add(Piece.atomic(new Span(start, inner.length()), part.span()));
    } else {
      int start = inner.length();
      // A reference that spans lines is shown as one line, which is all that is known of it.
      String shown = part.span().of(source).replace('\n', ' ').replace('\r', ' ');
      inner.append(shown);
      pieces.add(Piece.atomic(new Span(start, inner.length()), part.span()));
      opaque.add(new Span(start, inner.length()));
    }
  }

  private void plain(Span span) {
    int from = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      boolean lineStart = i == 0 || source.charAt(i - 1) == '\n';
      if (stripsTabs && lineStart && source.charAt(i) == '\t') {
        equal(from, i);
        int tabs = i;
        while (tabs < span.end() && source.charAt(tabs) == '\t') {
          tabs++;
        }
        pieces.add(Piece.atomic(Span.at(inner.length()), new Span(i, tabs)));
        from = tabs;
        i = tabs - 1;
      }
    }
    equal(from, span.end());
  }

  private void equal(int from, int to) {
    if (to > from) {
      pieces.add(Piece.equal(inner.length(), from, to - from));
      inner.append(source, from, to);
    }
  }
}
