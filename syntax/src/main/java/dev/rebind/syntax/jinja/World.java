package dev.rebind.syntax.jinja;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way in which a template can print: the text that is live then, statements gone, expressions
 * left in place as they are written.
 *
 * @param printed the text with its pieces; an expression over several lines is one atomic piece in
 *     which blanks stand for the line ends
 * @param expressions the expression tokens that print, in order
 * @param opaque where in the printed text they are, one span each
 */
public record World(Decoded printed, List<TemplateToken> expressions, List<Span> opaque) {
  public World {
    expressions = List.copyOf(expressions);
    opaque = List.copyOf(opaque);
  }

  public String text() {
    return printed.text();
  }

  /** The world as an excerpt of the template's file, whose text starts at offset 0. */
  public Excerpt excerpt(String path, String name, String key) {
    return printed.excerpt(path, name, key, opaque, UnaryOperator.identity());
  }
}
