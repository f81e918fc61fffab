package dev.rebind.syntax.yaml;

import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.jinja.TemplateToken;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Masks the tags of a template so that what is left is YAML. Tags that have a line to themselves
 * become a comment, which a block scalar still shows as text, or, without indentation, empty lines,
 * which end no block scalar. Any other tag becomes a word.
 */
final class TemplateMask {
  private static final char WORD = 'x';

  private final Template template;
  private final char[] masked;
  private final List<Span> hidden = new ArrayList<>();
  private final List<Span> blank = new ArrayList<>();

  private TemplateMask(Template template) {
    this.template = template;
    this.masked = template.text().toCharArray();
  }

  static Mask of(Template template) {
    TemplateMask mask = new TemplateMask(template);
    List<TemplateToken> tokens = template.tokens();
    for (int i = 0; i < tokens.size(); ) {
      int next = i + 1;
      if (!tokens.get(i).text()) {
        while (next < tokens.size() && mask.continues(tokens.get(next))) {
          next++;
        }
        mask.hide(tokens.subList(i, next));
      }
      i = next;
    }
    return new Mask(
        template.text(),
        new String(mask.masked),
        List.copyOf(mask.hidden),
        List.copyOf(mask.blank));
  }

  /** Whether a token goes on a run of tags: another tag, or blanks without a line's end. */
  private boolean continues(TemplateToken token) {
    return !token.text() || spaces(token.span().start(), token.span().end());
  }

  private void hide(List<TemplateToken> run) {
    int start = run.get(0).span().start();
    int last = run.size() - 1;
    int end = run.get(run.get(last).text() && last > 0 ? last - 1 : last).span().end();
    int line = template.text().lastIndexOf('\n', start - 1) + 1;
    boolean alone = spaces(line, start) && endsLine(end);
    for (TemplateToken token : run) {
      if (!token.text()) {
        Span span = token.span();
        hidden.add(span);
        boolean comment = token.kind() == Kind.COMMENT && !alone;
        char filler = alone && line == start ? '\n' : comment ? ' ' : WORD;
        Arrays.fill(masked, span.start(), span.end(), filler);
      }
    }
    if (alone && line < start) {
      masked[start] = '#';
    } else if (alone) {
      blank.add(new Span(start, lineEnd(end)));
    }
  }

  private boolean spaces(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = template.text().charAt(i);
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean endsLine(int from) {
    int at = afterSpaces(from);
    return at == template.text().length() || LineBreak.at(template.text(), at);
  }

  private int lineEnd(int from) {
    int at = afterSpaces(from);
    return at == template.text().length() ? at : LineBreak.end(template.text(), at);
  }

  private int afterSpaces(int from) {
    int at = from;
    while (at < template.text().length() && spaces(at, at + 1)) {
      at++;
    }
    return at;
  }
}
