package dev.rebind.model;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A written value: literal text and references ({@code $BIN/}, <code>{{ bin }}/</code>, {@code
 * %(name)}) in the order in which they stand.
 */
public record Value(List<Part> parts) {
  /** One part of a value. */
  public sealed interface Part {
    /** The part as it stands in the file. */
    String text();
  }

  /** Text that means itself. */
  public record Literal(String text) implements Part {
    // Written out, since the first use of a generated one costs a start several milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Literal that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** Text whose meaning is decided elsewhere. */
  public record Reference(String text) implements Part {
    // Written out, since the first use of a generated one costs a start several milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Reference that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode() + 1;
    }
  }

  public Value {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      Part last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (part instanceof Literal && part.text().isEmpty()) {
        continue;
      }
      if (part instanceof Literal && last instanceof Literal) {
        joined.set(joined.size() - 1, new Literal(last.text() + part.text()));
      } else {
        joined.add(part);
      }
    }
    parts = List.copyOf(joined);
  }

  public static Value literal(String text) {
    return new Value(List.of(new Literal(text)));
  }

  public static Value of(Part... parts) {
    return new Value(List.of(parts));
  }

  /** The value that stands at {@code span}: the text's opaque spans are references. */
  public static Value at(SourceText text, Span span) {
    List<Part> parts = new ArrayList<>();
    int from = span.start();
    for (Span hidden : text.opaque()) {
      if (span.contains(hidden)) {
        parts.add(new Literal(text.text().substring(from, hidden.start())));
        parts.add(new Reference(text.slice(hidden)));
        from = hidden.end();
      }
    }
    parts.add(new Literal(text.text().substring(from, span.end())));
    return new Value(parts);
  }

  /** The value when it is literal from end to end. */
  public Optional<String> asLiteral() {
    if (parts.isEmpty()) {
      return Optional.of("");
    }
    return parts.size() == 1 && parts.get(0) instanceof Literal only
        ? Optional.of(only.text())
        : Optional.empty();
  }

  /**
   * The longest run of whole path segments at the end that are literal: what a script is known by.
   * {@code $BIN/nova-api-wsgi} gives {@code [nova-api-wsgi]}, {@code $BIN-wsgi} gives nothing. A
   * path with {@code .} or {@code ..} segments or {@code //} in it gives nothing, since it may lead
   * elsewhere, and so does a text of several lines, which is no path.
   */
  public List<String> tail() {
    if (parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Literal last) || isLines()) {
      return List.of();
    }
    String text = last.text();
    boolean whole = parts.size() == 1;
    int from = whole ? 0 : text.indexOf('/') + 1;
    if (!whole && from == 0) {
      return List.of();
    }
    if (whole && text.startsWith("/")) {
      from = 1;
    }
    List<String> segments = List.of(text.substring(from).split("/", -1));
    boolean clear =
        segments.stream().noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
    return clear ? segments : List.of();
  }

  private boolean isLines() {
    return parts.stream().anyMatch(part -> part instanceof Literal && part.text().contains("\n"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Value that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** The value as it is written. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> out.append(part.text()));
    return out.toString();
  }
}
