package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.TemplateToken.Kind;
import dev.rebind.text.Span;

/**
 * What of a text token is printed, given its neighbours; the rules are those of jinja2/lexer.py
 * (its {@code block_suffix_re} and lstrip code) and of text/template/parse/lex.go.
 */
final class Trimming {
  private final Template template;
  private final String text;

  Trimming(Template template) {
    this.template = template;
    this.text = template.text();
  }

  Span printed(int index) {
    TemplateToken token = template.tokens().get(index);
    int start = token.span().start();
    int end = token.span().end();
    if (index > 0) {
      start = start(template.tokens().get(index - 1), start, end);
    }
    if (index + 1 < template.tokens().size()) {
      end = end(template.tokens().get(index + 1), start, end);
    }
    return new Span(start, end);
  }

  private int start(TemplateToken before, int start, int end) {
    int at = start;
    if (before.right() == '-' && strips(before)) {
      while (at < end && TemplateLexer.blank(text.charAt(at))) {
        at++;
      }
    } else if (template.rules().trimBlocks() && block(before) && trimsLineEnd(before)) {
      if (at < end && text.charAt(at) == '\r') {
        at++;
      }
      if (at < end && text.charAt(at) == '\n') {
        at++;
      }
    }
    return at;
  }

  /**
   * A Helm chart writes {@code {{- toYaml . | nindent 4 }}}: what an expression prints brings the
   * line end along that its mark took. Since nobody evaluates it, the line end stays.
   */
  private boolean strips(TemplateToken token) {
    return template.flavour() == Flavour.JINJA || token.kind() != Kind.EXPRESSION;
  }

  private static boolean trimsLineEnd(TemplateToken before) {
    return before.right() != '+' && !before.word().equals("raw");
  }

  private int end(TemplateToken after, int start, int end) {
    int at = end;
    if (after.left() == '-' && strips(after)) {
      while (at > start && TemplateLexer.blank(text.charAt(at - 1))) {
        at--;
      }
    } else if (template.rules().lstripBlocks() && block(after) && after.left() != '+') {
      while (at > start && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
        at--;
      }
      boolean line = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
      return line ? at : end;
    }
    return at;
  }

  private static boolean block(TemplateToken token) {
    return token.kind() == Kind.STATEMENT || token.kind() == Kind.COMMENT;
  }
}
