package dev.rebind.ansible;

import dev.rebind.model.Value;
import dev.rebind.syntax.jinja.Expression;
import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.jinja.Statement;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.jinja.TemplateToken;
import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts with Jinja in them as values and as expressions. */
final class Jinja {
  private Jinja() {}

  static boolean dynamic(String text) {
    return text.contains("{{") || text.contains("{%") || text.contains("{#");
  }

  /**
   * The parts of a one-line text: literals, and expressions as references, string literals and
   * joins in them opened. Empty where a statement decides what is printed.
   */
  static Optional<Value> value(String text) {
    Template template = Template.read(text, Flavour.JINJA);
    List<Value.Part> parts = new ArrayList<>();
    for (TemplateToken token : template.tokens()) {
      if (token.fault() != Fault.NONE || token.kind() == Kind.STATEMENT) {
        return Optional.empty();
      }
      if (token.text()) {
        parts.add(new Value.Literal(token.span().of(text)));
      } else if (token.kind() == Kind.EXPRESSION) {
        Expression inside = Expression.read(text, token.code()).bare();
        boolean joined = inside instanceof Expression.Concat || inside instanceof Expression.Text;
        if (joined) {
          parts.addAll(parts(inside, text));
        } else {
          parts.add(new Value.Reference(token.span().of(text)));
        }
      }
    }
    return Optional.of(new Value(parts));
  }

  /** An expression as parts: string literals are literal, joins by {@code ~} and {@code +} open. */
  static List<Value.Part> parts(Expression expression, String text) {
    List<Value.Part> parts = new ArrayList<>();
    for (Expression piece : pieces(expression)) {
      parts.add(
          piece instanceof Expression.Text string
              ? new Value.Literal(string.value())
              : new Value.Reference(reference(piece.span().of(text))));
    }
    return parts;
  }

  /** What is joined to make the value, in order. */
  static List<Expression> pieces(Expression expression) {
    Expression bare = expression.bare();
    if (bare instanceof Expression.Concat concat) {
      return concat.parts().stream().flatMap(part -> pieces(part).stream()).toList();
    }
    if (bare instanceof Expression.Binary sum && sum.operator().equals("+")) {
      List<Expression> both = new ArrayList<>(pieces(sum.left()));
      both.addAll(pieces(sum.right()));
      return both;
    }
    return List.of(bare);
  }

  static String reference(String code) {
    return "{{ " + code.strip() + " }}";
  }

  /** Every expression of a template, those in its statements too; broken tokens are passed over. */
  static List<Expression> expressions(Template template) {
    List<Expression> found = new ArrayList<>();
    for (TemplateToken token : template.tokens()) {
      if (token.fault() != Fault.NONE) {
        continue;
      }
      if (token.kind() == Kind.EXPRESSION) {
        found.add(Expression.read(template.text(), token.code()));
      } else if (token.kind() == Kind.STATEMENT) {
        Statement.read(template, token).map(Statement::value).ifPresent(found::add);
      }
    }
    return found;
  }
}
