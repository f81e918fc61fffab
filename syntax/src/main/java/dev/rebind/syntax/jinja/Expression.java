package dev.rebind.syntax.jinja;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Jinja expression as a tree with spans; nothing is evaluated. What the reader does not know is
 * an {@link Unknown} that covers the rest of the code.
 */
public sealed interface Expression {
  /** Where it stands, quotes and brackets included. */
  Span span();

  /** The expressions right inside this one, in the order of the text. */
  List<Expression> children();

  /** Reads the code at {@code span} of {@code text}, delimiters left out. */
  static Expression read(String text, Span span) {
    return new ExpressionParser(text, span).whole();
  }

  /** This expression and all inside it. */
  default Stream<Expression> all() {
    List<Expression> found = new ArrayList<>();
    Deque<Expression> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      Expression next = open.pop();
      found.add(next);
      List<Expression> inside = next.children();
      for (int i = inside.size() - 1; i >= 0; i--) {
        open.push(inside.get(i));
      }
    }
    return found.stream();
  }

  /** This expression without the brackets around it. */
  default Expression bare() {
    Expression inside = this;
    while (inside instanceof Group group) {
      inside = group.inner();
    }
    return inside;
  }

  /** Whether the reader understood all of it. */
  default boolean known() {
    return all().noneMatch(Unknown.class::isInstance);
  }

  /** A string literal; {@code content} of it lies between the quotes. */
  record Text(Span span, char quote, Decoded decoded) implements Expression {
    public String value() {
      return decoded.text();
    }

    public Span content() {
      return new Span(span.start() + 1, span.end() - 1);
    }

    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /** A number, {@code true}, {@code false} or {@code none}, as written. */
  record Constant(Span span, String text) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /** A variable. */
  record Name(Span span, String name) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /** {@code base.name}; {@code at} is where the name stands. */
  record Attribute(Span span, Expression base, String name, Span at) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(base);
    }
  }

  /** {@code base[index]}; a slice has an unknown index. */
  record Subscript(Span span, Expression base, Expression index) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(base, index);
    }
  }

  /** {@code callee(arguments)}. */
  record Call(Span span, Expression callee, List<Argument> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      return Stream.concat(Stream.of(callee), arguments.stream().map(Argument::value)).toList();
    }
  }

  /** One argument; {@code name} is null for one given by its place. */
  record Argument(@Nullable String name, Expression value) {}

  /** {@code base | name(arguments)}; {@code at} is where the name stands. */
  record Filter(Span span, Expression base, String name, Span at, List<Argument> arguments)
      implements Expression {
    public Filter {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      return Stream.concat(Stream.of(base), arguments.stream().map(Argument::value)).toList();
    }
  }

  /** {@code base is name} or {@code base is not name}. */
  record Test(Span span, Expression base, boolean negated, String name, List<Argument> arguments)
      implements Expression {
    public Test {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      return Stream.concat(Stream.of(base), arguments.stream().map(Argument::value)).toList();
    }
  }

  /** Parts joined by {@code ~}, or string literals one after another. */
  record Concat(Span span, List<Expression> parts) implements Expression {
    public Concat {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Expression> children() {
      return parts;
    }
  }

  /** Two operands; the operator is written as in Jinja, {@code not in} with one blank. */
  record Binary(Span span, String operator, Expression left, Expression right)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }
  }

  /** {@code not x}, {@code -x}, {@code +x}. */
  record Unary(Span span, String operator, Expression operand) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(operand);
    }
  }

  /** {@code then if condition else otherwise}. */
  record Conditional(
      Span span, Expression then, Expression condition, @Nullable Expression otherwise)
      implements Expression {
    @Override
    public List<Expression> children() {
      return otherwise == null ? List.of(then, condition) : List.of(then, condition, otherwise);
    }
  }

  /** A dict literal; a key that occurs twice is there twice. */
  record Dict(Span span, List<Entry> entries) implements Expression {
    public Dict {
      entries = List.copyOf(entries);
    }

    @Override
    public List<Expression> children() {
      return entries.stream().flatMap(entry -> Stream.of(entry.key(), entry.value())).toList();
    }
  }

  /** {@code key: value}; {@code comma} is where the comma after it stands, null for none. */
  record Entry(Span span, Expression key, Expression value, @Nullable Span comma) {}

  /** A list or a tuple, brackets or not. */
  record Items(Span span, List<Expression> items) implements Expression {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public List<Expression> children() {
      return items;
    }
  }

  /** An expression in brackets of its own. */
  record Group(Span span, Expression inner) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(inner);
    }
  }

  /** Code that the reader does not understand. */
  record Unknown(Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }
  }
}
