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
  private boolean glued;

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
      plain(unglued(part.span()));
    } else if (part instanceof WordPart.Escape escape) {
      glued = false;
      int start = inner.length();
      inner.append(escape.value());
      pieces.add(Piece.atomic(new Span(start, inner.length()), part.span()));
    } else {
      reference(part.span());
    }
  }

  /** An expansion; with what is glued to it, since what it becomes may end in a path of its own. */
  private void reference(Span expansion) {
    int start = inner.length();
    // An expansion that spans lines is shown as one line, which is all that is known of it.
    inner.append(expansion.of(source).replace('\n', ' ').replace('\r', ' '));
    pieces.add(Piece.atomic(new Span(start, inner.length()), expansion));
    opaque.add(new Span(start, inner.length()));
    glued = true;
  }

  /** The rest of a word whose beginning is expanded is no more known than that. */
  private Span unglued(Span span) {
    int end = span.start();
    while (glued && end < span.end() && !Character.isWhitespace(source.charAt(end))) {
      end++;
    }
    if (end > span.start()) {
      Span last = opaque.remove(opaque.size() - 1);
      equal(span.start(), end);
      opaque.add(new Span(last.start(), inner.length()));
    }
    glued = glued && end == span.end();
    return new Span(end, span.end());
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
