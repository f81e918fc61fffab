package dev.rebind.syntax.yaml;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a YAML text, with UTF-16 spans. Nothing is constructed, resolved or merged: tags
 * such as {@code !vault}, aliases and duplicate keys stand as they are written.
 */
public final class YamlDocumentSet {
  private final Mask mask;
  private final List<YamlDocument> documents;
  private final @Nullable YamlError error;

  YamlDocumentSet(Mask mask, List<YamlDocument> documents, @Nullable YamlError error) {
    this.mask = mask;
    this.documents = List.copyOf(documents);
    this.error = error;
  }

  /** Reads any text as YAML; a <code>{{ x }}</code> outside quotes is what YAML makes of it. */
  public static YamlDocumentSet read(String text) {
    return new EventReader(Mask.none(text)).read();
  }

  /**
   * Reads a template of YAML: its tags are hidden from the parser, and shown again in the values.
   * Both branches of a condition are read, so a reader that minds takes the text of one world.
   */
  public static YamlDocumentSet readTemplated(String text, Flavour flavour) {
    return new EventReader(TemplateMask.of(Template.read(text, flavour))).read();
  }

  /** Reads as YAML, and as a Jinja template of YAML only where it is none by itself. */
  public static YamlDocumentSet readLenient(String text) {
    YamlDocumentSet plain = read(text);
    if (plain.error == null || !(text.contains("{{") || text.contains("{%"))) {
      return plain;
    }
    YamlDocumentSet templated = readTemplated(text, Flavour.JINJA);
    return templated.error == null ? templated : plain;
  }

  /** The text as given. */
  public String text() {
    return mask.text();
  }

  /** The documents, or those before the error. */
  public List<YamlDocument> documents() {
    return documents;
  }

  public Optional<YamlError> error() {
    return Optional.ofNullable(error);
  }

  /** The template's tags that were hidden from the parser, in order. */
  public List<Span> opaque() {
    return mask.hidden();
  }

  /** Every node of every document but keys. */
  public Stream<YamlPlace> places() {
    return documents.stream().flatMap(document -> document.places().stream());
  }

  /**
   * What a scalar says, mapped to where it says it; empty in the few cases where a second reading
   * of the scalar does not give the value that the parser read.
   */
  public Optional<Decoded> inner(Scalar scalar) {
    return new ScalarReader(mask.masked(), scalar).decoded(says(scalar)).map(mask::lift);
  }

  private Predicate<Decoded> says(Scalar scalar) {
    return seen -> mask.lift(seen).text().equals(scalar.value());
  }

  /** The text of a scalar as an excerpt of the file at {@code path}. */
  public Optional<Excerpt> excerpt(Scalar scalar, String path, String name, String key) {
    UnaryOperator<String> escape = new ScalarEscape(scalar.style(), lineStart(scalar));
    return inner(scalar).map(text -> text.excerpt(path, name, key, List.of(), escape));
  }

  /** What stands between two lines of a block scalar. */
  private String lineStart(Scalar scalar) {
    if (!scalar.style().block()) {
      return "\n";
    }
    int indent = new BlockReader(mask.masked(), scalar).indent(says(scalar)).orElse(0);
    int feed = mask.text().indexOf('\n', scalar.span().start());
    boolean wide = feed > 0 && mask.text().charAt(feed - 1) == '\r';
    return (wide ? "\r\n" : "\n") + " ".repeat(indent);
  }

  /**
   * How strings are written in the file: the quotes that most of its quoted values have, double
   * ones where none has any.
   */
  public YamlStyle quotes() {
    long single = places().filter(place -> style(place) == YamlStyle.SINGLE).count();
    long both = places().filter(place -> style(place).quoted()).count();
    return single * 2 > both ? YamlStyle.SINGLE : YamlStyle.DOUBLE;
  }

  private static YamlStyle style(YamlPlace place) {
    return place.node() instanceof Scalar scalar ? scalar.style() : YamlStyle.PLAIN;
  }
}
