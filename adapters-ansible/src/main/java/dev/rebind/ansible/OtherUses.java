package dev.rebind.ansible;

import dev.rebind.syntax.jinja.Expression;
import dev.rebind.syntax.jinja.TemplateToken;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where code names a script key in a way that is not known to hand it on: {@code
 * value.get('wsgi_name')}, {@code selectattr('wsgi_name')}, a task's condition. Whatever such a
 * place does, it does it no more once the key is gone.
 */
final class OtherUses {
  private final JinjaText text;
  private final Slot slot;
  private final List<Expression> expressions;

  OtherUses(JinjaText text, Slot slot, List<Expression> expressions) {
    this.text = text;
    this.slot = slot;
    this.expressions = expressions;
  }

  List<Use> find() {
    String lead = text.bare() ? "(?<=[.'\"])" : "\\b";
    Pattern word = Pattern.compile(lead + Pattern.quote(slot.script()) + "\\b");
    List<Span> known = new ArrayList<>();
    expressions.stream().flatMap(Expression::all).forEach(one -> add(one, known));
    List<Use> found = new ArrayList<>();
    for (TemplateToken token : text.template().tokens()) {
      if (text.bare() || !token.text()) {
        Matcher matcher =
            word.matcher(text.text()).region(token.span().start(), token.span().end());
        while (matcher.find()) {
          Span at = new Span(matcher.start(), matcher.end());
          if (token.kind() != TemplateToken.Kind.COMMENT
              && known.stream().noneMatch(one -> one.contains(at))) {
            found.add(use(at));
          }
        }
      }
    }
    return found;
  }

  /** What needs no second look: reads that are told elsewhere, keys that are set, variables. */
  private void add(Expression one, List<Span> known) {
    if (one instanceof Expression.Attribute attribute) {
      known.add(attribute.at());
    } else if (one instanceof Expression.Subscript subscript
        && subscript.index() instanceof Expression.Text index) {
      known.add(index.span());
    } else if (one instanceof Expression.Name) {
      known.add(one.span());
    } else if (one instanceof Expression.Dict dict) {
      dict.entries().forEach(entry -> known.add(entry.key().span()));
    }
  }

  private Use use(Span at) {
    boolean either = text.text().matches("(?s).*[.'\"]" + Pattern.quote(slot.module()) + "\\b.*");
    Use.Kind kind = either ? Use.Kind.GENERIC : Use.Kind.OTHER;
    return new Use(kind, text, at, List.of(), List.of(), Optional.empty(), List.of(), null);
  }
}
