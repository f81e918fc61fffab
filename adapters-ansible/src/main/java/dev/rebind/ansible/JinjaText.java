package dev.rebind.ansible;

import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with Jinja in it: a template file, or a scalar of a YAML file.
 *
 * @param owner the mapping whose value it is, if it is one
 * @param entry that entry
 * @param bare whether all of it is an expression, without any braces
 */
record JinjaText(
    Excerpt excerpt,
    Template template,
    @Nullable Owner owner,
    @Nullable Entry entry,
    boolean bare) {

  static JinjaText of(Excerpt excerpt, @Nullable Owner owner, @Nullable Entry entry) {
    return new JinjaText(
        excerpt, Template.read(excerpt.text(), Flavour.JINJA), owner, entry, false);
  }

  /** The condition of a task. */
  static JinjaText condition(Excerpt excerpt) {
    return new JinjaText(excerpt, Template.read(excerpt.text(), Flavour.JINJA), null, null, true);
  }

  static JinjaText file(SourceText file) {
    return of(whole(file), null, null);
  }

  /** The same of a Helm template. */
  static JinjaText helm(SourceText file) {
    return new JinjaText(whole(file), Template.read(file.text(), Flavour.GO), null, null, false);
  }

  private static Excerpt whole(SourceText file) {
    return Excerpt.plain(file, new Span(0, file.text().length()), file.path(), "");
  }

  String path() {
    return excerpt.path();
  }

  String text() {
    return excerpt.text();
  }

  /** Whether an alias elsewhere in the file stands for the text too. */
  boolean shared() {
    return owner != null && entry != null && owner.file().shared(entry.span());
  }

  /** Where a span of the text stands in the file, or at least begins. */
  Span outer(Span inner) {
    return excerpt
        .outer(inner)
        .or(() -> excerpt.outer(Span.at(inner.start())))
        .orElseGet(() -> entry == null ? Span.at(0) : entry.value().span());
  }

  Optional<EditSet> outer(Collection<Edit> edits) {
    return excerpt.outer(EditSet.of(edits));
  }
}
