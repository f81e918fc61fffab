package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.Expression.Argument;
import dev.rebind.syntax.jinja.Expression.Attribute;
import dev.rebind.syntax.jinja.Expression.Call;
import dev.rebind.syntax.jinja.Expression.Concat;
import dev.rebind.syntax.jinja.Expression.Constant;
import dev.rebind.syntax.jinja.Expression.Dict;
import dev.rebind.syntax.jinja.Expression.Entry;
import dev.rebind.syntax.jinja.Expression.Items;
import dev.rebind.syntax.jinja.Expression.Name;
import dev.rebind.syntax.jinja.Expression.Subscript;
import dev.rebind.syntax.jinja.Expression.Test;
import dev.rebind.syntax.jinja.Expression.Text;
import dev.rebind.syntax.jinja.ExpressionToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Literals, names and what is written right after them: attributes, subscripts, calls, tests. */
final class PostfixParser {
  private static final Set<String> CONSTANTS =
      Set.of("true", "True", "false", "False", "none", "None");
  private static final Set<String> RESERVED =
      Set.of("if", "else", "or", "and", "not", "in", "is", "elif", "recursive");

  private final ExpressionParser parser;
  private final ExpressionCursor cursor;

  PostfixParser(ExpressionParser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  Expression primary() {
    Expression base = atom();
    for (int chain = 0; !(base instanceof Expression.Unknown); chain++) {
      if (chain > ExpressionParser.MAX_CHAIN) {
        return cursor.unknown();
      }
      ExpressionToken token = cursor.peek();
      if (token.is(".")) {
        cursor.next();
        ExpressionToken name = cursor.peek();
        if (name.kind() != Kind.NAME && name.kind() != Kind.NUMBER) {
          return cursor.unknown();
        }
        cursor.next();
        base = new Attribute(cursor.since(base), base, name.text(), name.span());
      } else if (token.is("[")) {
        cursor.next();
        Expression index = index();
        base = new Subscript(cursor.since(base), base, index);
      } else if (token.is("(")) {
        base = call(base);
      } else {
        return base;
      }
    }
    return base;
  }

  private Expression index() {
    int start = cursor.peek().span().start();
    Expression index = cursor.peek().is(":") ? null : parser.tuple();
    boolean slice = cursor.peek().is(":");
    while (cursor.accept(":")) {
      if (!cursor.peek().is("]") && !cursor.peek().is(":")) {
        parser.expression();
      }
    }
    if (slice || index == null) {
      index = new Expression.Unknown(new Span(start, cursor.end()));
    }
    return cursor.accept("]") ? index : cursor.unknown();
  }

  private Expression atom() {
    ExpressionToken token = cursor.peek();
    if (token.kind() == Kind.STRING) {
      return strings();
    }
    if (token.kind() == Kind.NUMBER || CONSTANTS.contains(token.text())) {
      cursor.next();
      return new Constant(token.span(), token.text());
    }
    if (token.kind() == Kind.NAME && !RESERVED.contains(token.text())) {
      cursor.next();
      return new Name(token.span(), token.text());
    }
    if (token.is("(") || token.is("[")) {
      return items(token.is("(") ? ")" : "]");
    }
    return token.is("{") ? dict() : cursor.unknown();
  }

  private Expression strings() {
    Expression first = string();
    if (cursor.peek().kind() != Kind.STRING) {
      return first;
    }
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (cursor.peek().kind() == Kind.STRING) {
      parts.add(string());
    }
    return new Concat(cursor.since(first), parts);
  }

  private Expression string() {
    ExpressionToken token = cursor.next();
    return new Text(
        token.span(), token.text().charAt(0), StringLiteral.decode(cursor.text(), token.span()));
  }

  private Expression items(String close) {
    int start = cursor.next().span().start();
    List<Expression> items = new ArrayList<>();
    boolean comma = false;
    while (!cursor.peek().is(close)) {
      items.add(parser.expression());
      if (!cursor.accept(",")) {
        break;
      }
      comma = true;
    }
    if (!cursor.accept(close)) {
      items.add(cursor.unknown());
    }
    boolean grouped = close.equals(")") && !comma && items.size() == 1;
    Span span = new Span(start, cursor.end());
    return grouped ? new Expression.Group(span, items.get(0)) : new Items(span, items);
  }

  private Expression dict() {
    int start = cursor.next().span().start();
    List<Entry> entries = new ArrayList<>();
    while (!cursor.peek().is("}")) {
      Expression key = parser.expression();
      Expression value = cursor.accept(":") ? parser.expression() : cursor.unknown();
      Span span = cursor.since(key);
      Span comma = cursor.peek().is(",") ? cursor.next().span() : null;
      entries.add(new Entry(span, key, value, comma));
      if (comma == null) {
        break;
      }
    }
    if (!cursor.accept("}")) {
      Expression rest = cursor.unknown();
      entries.add(new Entry(rest.span(), rest, rest, null));
    }
    return new Dict(new Span(start, cursor.end()), entries);
  }

  Expression call(Expression callee) {
    List<Argument> arguments = arguments();
    return new Call(cursor.since(callee), callee, arguments);
  }

  /** The arguments, brackets taken too. */
  List<Argument> arguments() {
    cursor.next();
    List<Argument> arguments = new ArrayList<>();
    while (!cursor.peek().is(")")) {
      String name = null;
      if (cursor.peek().kind() == Kind.NAME && cursor.peekSecond().is("=")) {
        name = cursor.next().text();
        cursor.next();
      }
      // *args and **kwargs count as arguments of unknown place.
      boolean spread = cursor.accept("*") || cursor.accept("**");
      arguments.add(new Argument(spread ? "*" : name, parser.expression()));
      if (!cursor.accept(",")) {
        break;
      }
    }
    if (!cursor.accept(")")) {
      arguments.add(new Argument(null, cursor.unknown()));
    }
    return arguments;
  }

  /** The rest of a filter's or test's name: {@code ansible.builtin.bool}. */
  String dottedName() {
    StringBuilder name = new StringBuilder(cursor.next().text());
    while (cursor.peek().is(".") && cursor.peekSecond().kind() == Kind.NAME) {
      cursor.next();
      name.append('.').append(cursor.next().text());
    }
    return name.toString();
  }

  Expression test(Expression base) {
    cursor.next();
    boolean negated = cursor.acceptWord("not");
    if (cursor.peek().kind() != Kind.NAME) {
      return cursor.unknown();
    }
    String name = dottedName();
    List<Argument> arguments = List.of();
    ExpressionToken next = cursor.peek();
    if (next.is("(")) {
      arguments = arguments();
    } else if (next.kind() == Kind.STRING
        || next.kind() == Kind.NUMBER
        || next.is("[")
        || next.is("{")
        || (next.kind() == Kind.NAME && !RESERVED.contains(next.text()))) {
      arguments = List.of(new Argument(null, primary()));
    }
    return new Test(cursor.since(base), base, negated, name, arguments);
  }
}
