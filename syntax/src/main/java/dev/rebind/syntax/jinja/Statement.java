package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.ExpressionToken.Kind;
import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Jinja statement says, as far as it names or makes values.
 *
 * @param word {@code set}, {@code for}, {@code if}, {@code elif}, {@code do}, ...
 * @param target what {@code set} assigns to or {@code for} loops with; null for the others
 * @param value the value assigned, looped over, tested or included; null when there is none
 */
public record Statement(String word, @Nullable Expression target, @Nullable Expression value) {

  /** Reads a statement token of a Jinja template; empty for other tokens and for broken ones. */
  public static Optional<Statement> read(Template template, TemplateToken token) {
    if (template.flavour() != Flavour.JINJA
        || token.kind() != TemplateToken.Kind.STATEMENT
        || token.fault() != Fault.NONE) {
      return Optional.empty();
    }
    String text = template.text();
    Span rest = new Span(token.code().start() + token.word().length(), token.code().end());
    Statement statement =
        switch (token.word()) {
          case "set" -> set(text, rest);
          case "for" -> loop(text, rest);
          case "if", "elif", "do", "macro", "call", "extends" ->
              new Statement(token.word(), null, Expression.read(text, rest));
          case "include", "import", "from" ->
              new Statement(token.word(), null, new ExpressionParser(text, rest).expression());
          default -> new Statement(token.word(), null, null);
        };
    return Optional.of(statement);
  }

  private static Statement set(String text, Span rest) {
    int sign = assignment(text, rest);
    if (sign < 0) {
      return new Statement("set", Expression.read(text, rest), null);
    }
    return new Statement(
        "set",
        Expression.read(text, new Span(rest.start(), sign)),
        Expression.read(text, new Span(sign + 1, rest.end())));
  }

  private static Statement loop(String text, Span rest) {
    for (ExpressionToken token : ExpressionLexer.tokens(text, rest)) {
      if (token.word("in")) {
        Span target = new Span(rest.start(), token.span().start());
        Span over = new Span(token.span().end(), rest.end());
        return new Statement(
            "for", Expression.read(text, target), new ExpressionParser(text, over).or());
      }
    }
    return new Statement("for", null, Expression.read(text, rest));
  }

  /** Whether a {@code set} has its value in the tag, not in a block after it. */
  static boolean assigns(Template template, TemplateToken token) {
    Span rest = new Span(token.code().start() + token.word().length(), token.code().end());
    return assignment(template.text(), rest) >= 0;
  }

  private static int assignment(String text, Span rest) {
    int open = 0;
    for (ExpressionToken token : ExpressionLexer.tokens(text, rest)) {
      if (token.kind() != Kind.OPERATOR) {
        continue;
      }
      if ("([{".contains(token.text())) {
        open++;
      } else if (")]}".contains(token.text())) {
        open--;
      } else if (open == 0 && token.text().equals("=")) {
        return token.span().start();
      }
    }
    return -1;
  }
}
