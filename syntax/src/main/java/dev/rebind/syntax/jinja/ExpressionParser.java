package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.Expression.Binary;
import dev.rebind.syntax.jinja.Expression.Concat;
import dev.rebind.syntax.jinja.Expression.Conditional;
import dev.rebind.syntax.jinja.Expression.Filter;
import dev.rebind.syntax.jinja.Expression.Items;
import dev.rebind.syntax.jinja.Expression.Unary;
import dev.rebind.syntax.jinja.ExpressionToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The operators of Jinja expressions, loosest first, as in jinja2/parser.py. */
final class ExpressionParser {
  /** Brackets within brackets beyond this are not followed, since the parser recurses. */
  private static final int MAX_DEPTH = 40;

  /** So many operators of one rank in a row; the tree leans to the left. */
  static final int MAX_CHAIN = 60;

  private static final List<Set<String>> RANKS =
      List.of(Set.of("+", "-"), Set.of("*", "/", "//", "%"));
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=", "in");

  final ExpressionCursor cursor;
  private final PostfixParser postfix;
  private int depth;

  ExpressionParser(String text, Span span) {
    this.cursor = new ExpressionCursor(text, span);
    this.postfix = new PostfixParser(this);
  }

  /** Everything as one expression, or as a tuple without brackets. */
  Expression whole() {
    Expression found = tuple();
    return cursor.done() ? found : new Expression.Unknown(cursor.whole());
  }

  /** One expression, or several with commas between them. */
  Expression tuple() {
    Expression first = expression();
    if (!cursor.peek().is(",")) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (cursor.accept(",") && !cursor.done() && !cursor.peek().is("=")) {
      items.add(expression());
    }
    return new Items(cursor.since(first), items);
  }

  Expression expression() {
    if (depth >= MAX_DEPTH) {
      return cursor.unknown();
    }
    depth++;
    Expression then = or();
    int chain = 0;
    while (cursor.peek().word("if")) {
      if (++chain > MAX_CHAIN) {
        then = cursor.unknown();
        break;
      }
      cursor.next();
      Expression condition = or();
      Expression otherwise = cursor.acceptWord("else") ? expression() : null;
      then = new Conditional(cursor.since(then), then, condition, otherwise);
    }
    depth--;
    return then;
  }

  /** An expression that leaves an {@code if} after it alone, as a loop's iterable does. */
  Expression or() {
    return words("or", () -> words("and", this::not));
  }

  private Expression words(String word, Supplier<Expression> operand) {
    Expression left = operand.get();
    for (int chain = 0; cursor.peek().word(word); chain++) {
      if (chain > MAX_CHAIN) {
        return cursor.unknown();
      }
      cursor.next();
      Expression right = operand.get();
      left = new Binary(cursor.since(left), word, left, right);
    }
    return left;
  }

  private Expression not() {
    ExpressionToken token = cursor.peek();
    if (!token.word("not")) {
      return comparison();
    }
    if (depth >= MAX_DEPTH) {
      return cursor.unknown();
    }
    depth++;
    cursor.next();
    Expression operand = not();
    depth--;
    return new Unary(new Span(token.span().start(), operand.span().end()), "not", operand);
  }

  private Expression comparison() {
    Expression left = ranked(0);
    for (int chain = 0; ; chain++) {
      String operator = comparing();
      if (operator.isEmpty()) {
        return left;
      }
      if (chain > MAX_CHAIN) {
        return cursor.unknown();
      }
      Expression right = ranked(0);
      left = new Binary(cursor.since(left), operator, left, right);
    }
  }

  private String comparing() {
    String text = cursor.peek().text();
    if (cursor.peek().kind() != Kind.STRING && COMPARISONS.contains(text)) {
      cursor.next();
      return text;
    }
    if (cursor.peek().word("not") && cursor.peekSecond().word("in")) {
      cursor.next();
      cursor.next();
      return "not in";
    }
    return "";
  }

  private Expression ranked(int rank) {
    if (rank == RANKS.size()) {
      return power();
    }
    Expression left = rank == 0 ? concat() : ranked(rank + 1);
    for (int chain = 0; operator(RANKS.get(rank)); chain++) {
      if (chain > MAX_CHAIN) {
        return cursor.unknown();
      }
      String operator = cursor.next().text();
      Expression right = rank == 0 ? concat() : ranked(rank + 1);
      left = new Binary(cursor.since(left), operator, left, right);
    }
    return left;
  }

  private boolean operator(Set<String> operators) {
    return cursor.peek().kind() == Kind.OPERATOR && operators.contains(cursor.peek().text());
  }

  private Expression concat() {
    Expression first = ranked(1);
    if (!cursor.peek().is("~")) {
      return first;
    }
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (cursor.accept("~")) {
      parts.add(ranked(1));
    }
    return new Concat(cursor.since(first), parts);
  }

  private Expression power() {
    Expression left = unary(true);
    for (int chain = 0; cursor.peek().is("**"); chain++) {
      if (chain > MAX_CHAIN) {
        return cursor.unknown();
      }
      cursor.next();
      Expression right = unary(true);
      left = new Binary(cursor.since(left), "**", left, right);
    }
    return left;
  }

  private Expression unary(boolean filters) {
    ExpressionToken token = cursor.peek();
    if (!token.is("-") && !token.is("+")) {
      Expression base = postfix.primary();
      return filters ? filtered(base) : base;
    }
    if (depth >= MAX_DEPTH) {
      return cursor.unknown();
    }
    depth++;
    cursor.next();
    Expression operand = unary(false);
    depth--;
    Span span = new Span(token.span().start(), operand.span().end());
    Expression signed = new Unary(span, token.text(), operand);
    return filters ? filtered(signed) : signed;
  }

  private Expression filtered(Expression first) {
    Expression base = first;
    for (int chain = 0; ; chain++) {
      if (chain > MAX_CHAIN) {
        return cursor.unknown();
      }
      if (cursor.peek().is("|")) {
        cursor.next();
        ExpressionToken name = cursor.peek();
        if (name.kind() != Kind.NAME) {
          return cursor.unknown();
        }
        String full = postfix.dottedName();
        Span at = new Span(name.span().start(), cursor.end());
        List<Expression.Argument> arguments =
            cursor.peek().is("(") ? postfix.arguments() : List.of();
        base = new Filter(cursor.since(base), base, full, at, arguments);
      } else if (cursor.peek().word("is")) {
        base = postfix.test(base);
      } else if (cursor.peek().is("(")) {
        base = postfix.call(base);
      } else {
        return base;
      }
    }
  }
}
