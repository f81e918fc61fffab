package dev.rebind.uwsgi;

import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.syntax.yaml.YamlDocumentSet;
import dev.rebind.syntax.yaml.YamlError;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Alias;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlNode.Sequence;
import dev.rebind.syntax.yaml.YamlStyle;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads uWSGI's YAML form, which is a scan of libyaml's tokens and not YAML (yaml.c): options are
 * the scalars below a section's key, a sequence repeats its key, an empty value drops it, a flow
 * mapping is no section, and an anchor or alias ends the reading.
 */
final class YamlReader {
  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(#.*)$");

  private final SourceText source;
  private final Expanded expanded;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Doubt refused;

  private YamlReader(SourceText source) {
    this.source = source;
    this.expanded = Magic.expand(source);
  }

  static Document read(SourceText source) {
    return new YamlReader(source).run();
  }

  private Document run() {
    YamlDocumentSet set = YamlDocumentSet.read(expanded.text());
    YamlError error = set.error().orElse(null);
    if (error != null) {
      return unread(error);
    }
    if (set.documents().size() > 1) {
      refuse(set.documents().get(1).root(), "the file holds more than one YAML document");
    }
    if (!set.documents().isEmpty()
        && set.documents().get(0).root() instanceof Mapping root
        && !root.flow()) {
      sections(root);
    }
    return new Document(source, entries, comments(), findings, refused);
  }

  /** uWSGI looks at tokens alone: what is wrong with their order does not stop it. */
  private Document unread(YamlError error) {
    Span at = expanded.source(Span.at(Math.min(error.offset(), expanded.text().length())));
    String why = "after its % pass it is not YAML (" + error.reason() + ")";
    Code code = error.lexical() ? Codes.REFUSED_BY_UWSGI : Codes.NOT_EDITABLE;
    Finding finding =
        error.lexical()
            ? Finding.of(
                code,
                Severity.BROKEN,
                source.path(),
                at,
                "uWSGI does not start with this file: " + why + ".")
            : Finding.of(
                code,
                Severity.WARNING,
                source.path(),
                at,
                "What this file binds is not known: "
                    + why
                    + ", of which uWSGI takes what it can.");
    Doubt doubt = new Doubt(at, code, "the file is not YAML");
    return new Document(source, List.of(), comments(), List.of(finding), doubt);
  }

  private void sections(Mapping root) {
    Set<String> seen = new HashSet<>();
    for (YamlNode.Entry top : root.entries()) {
      String section = top.name().orElse("");
      if (ends(top.key()) || ends(top.value())) {
        return;
      }
      // Reading ends with the first section of the name.
      if (top.value() instanceof Mapping options && seen.add(section)) {
        if (options.flow() && section.equals("uwsgi")) {
          lost(
              options, "uWSGI reads no options from a mapping in braces; write them line by line.");
        } else if (!options.flow() && !options(section, options)) {
          return;
        }
      } else if (top.value() instanceof Sequence && section.equals("uwsgi")) {
        list(top.value());
      }
    }
  }

  /** libyaml's tokens of a list end the section where its second item begins. */
  private void list(YamlNode items) {
    String why = "its options are a list, of which uWSGI reads the first item alone";
    refuse(items, why);
    findings.add(
        Finding.of(
            Codes.NOT_EDITABLE,
            Severity.WARNING,
            source.path(),
            Span.at(expanded.source(items.span()).start()),
            "What this file binds is left alone: "
                + why
                + "; write them below uwsgi: without the dashes."));
  }

  /** Reads a section; false when uWSGI's reading ends in it. */
  private boolean options(String section, Mapping options) {
    for (YamlNode.Entry option : options.entries()) {
      if (ends(option.key())) {
        return false;
      }
      if (!(option.key() instanceof Scalar key)) {
        refuse(option.key(), "a key that is no scalar is read in a way of uWSGI's own");
      } else if (option.value() instanceof Sequence items) {
        for (YamlNode item : items.items()) {
          if (!value(section, key, item, items.items().size() == 1, null)) {
            return false;
          }
        }
      } else if (!value(section, key, option.value(), true, line(option))) {
        return false;
      }
    }
    return true;
  }

  private boolean value(
      String section, Scalar key, YamlNode node, boolean ownKey, @Nullable Span line) {
    if (ends(node)) {
      return false;
    }
    if (node instanceof Scalar value) {
      scalar(section, key, value, ownKey, line);
    } else if (node instanceof Alias) {
      lost(node, "uWSGI follows no aliases, so this option is not set; write the value itself.");
    } else {
      refuse(node, "nested collections are read in a way of uWSGI's own");
    }
    return true;
  }

  /** Whether uWSGI stops reading here: an anchor or tag before a scalar. */
  private boolean ends(YamlNode node) {
    boolean ends = node instanceof Scalar && !node.label().isEmpty();
    if (ends) {
      lost(
          node,
          "uWSGI stops reading at an anchor or tag, so neither this nor anything below it is read;"
              + " write the plain value.");
    }
    return ends;
  }

  private void lost(YamlNode node, String message) {
    findings.add(
        Finding.of(
            Codes.SECTION_NOT_READ,
            Severity.BROKEN,
            source.path(),
            expanded.source(node.span()),
            message));
  }

  private void scalar(
      String section, Scalar key, Scalar value, boolean ownKey, @Nullable Span line) {
    if (value.style() == YamlStyle.PLAIN && value.value().isEmpty()) {
      return;
    }
    boolean lines = value.style().block() || value.span().of(expanded.text()).indexOf('\n') >= 0;
    entries.add(
        new Entry(
            source.path(),
            section,
            expanded.word(content(key), key.value()),
            expanded.word(content(value), value.value()),
            ownKey ? List.of(expanded.source(content(key))) : List.of(),
            expanded.source(content(value)),
            line,
            style(value.style()),
            null,
            null,
            lines ? "its value runs over several lines" : null));
  }

  private static Span content(Scalar scalar) {
    Span span = scalar.span();
    return scalar.style().quoted() ? new Span(span.start() + 1, span.end() - 1) : span;
  }

  private static Style style(YamlStyle style) {
    return switch (style) {
      case SINGLE -> Style.YAML_SINGLE;
      case DOUBLE -> Style.YAML_DOUBLE;
      default -> Style.YAML_PLAIN;
    };
  }

  /** The lines of an option, where it shares them with nothing but a comment. */
  private @Nullable Span line(YamlNode.Entry option) {
    String text = source.text();
    Span at = expanded.source(option.span());
    Span line = source.lineAt(at.start());
    int feed = text.indexOf('\n', at.end());
    boolean alone = text.substring(line.start(), at.start()).isBlank();
    return alone && feed >= 0 ? new Span(line.start(), feed + 1) : null;
  }

  private List<Span> comments() {
    List<Span> found = new ArrayList<>();
    Matcher matcher = COMMENT.matcher(source.text());
    while (matcher.find()) {
      found.add(new Span(matcher.start(1), matcher.end(1)));
    }
    return found;
  }

  private void refuse(YamlNode node, String why) {
    if (refused == null) {
      refused = new Doubt(expanded.source(node.span()), Codes.NOT_EDITABLE, why);
    }
  }
}
