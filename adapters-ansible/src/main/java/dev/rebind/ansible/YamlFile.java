package dev.rebind.ansible;

import dev.rebind.syntax.yaml.YamlDocument;
import dev.rebind.syntax.yaml.YamlDocumentSet;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Alias;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlPlace;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A YAML file of a scope, read. */
final class YamlFile {
  private final SourceText source;
  private final YamlDocumentSet documents;
  private final List<Span> shared = new ArrayList<>();

  YamlFile(SourceText source) {
    this.source = source;
    this.documents = YamlDocumentSet.readLenient(source.text());
    for (YamlDocument document : documents.documents()) {
      share(document);
    }
  }

  /** Remembers the anchored nodes that an alias repeats. */
  private void share(YamlDocument document) {
    if (source.text().indexOf('&') < 0 || source.text().indexOf('*') < 0) {
      return;
    }
    Set<String> names = new HashSet<>();
    List<YamlPlace> places = document.places();
    for (YamlPlace place : places) {
      if (place.node() instanceof Alias alias) {
        names.add(alias.name());
      }
    }
    for (YamlPlace place : places) {
      String anchor = place.node().label().anchor();
      if (anchor != null && names.contains(anchor)) {
        shared.add(place.node().span());
      }
    }
  }

  String path() {
    return source.path();
  }

  SourceText source() {
    return source;
  }

  YamlDocumentSet documents() {
    return documents;
  }

  /** Whether an alias elsewhere in the file stands for what is at the span, or in it, too. */
  boolean shared(Span span) {
    return shared.stream().anyMatch(span::overlaps);
  }

  /** The text of a scalar as an excerpt of the file. */
  Optional<Excerpt> excerpt(Scalar scalar, String name, String key) {
    return documents.excerpt(scalar, source.path(), name, key);
  }

  /** Whether the node is text whose meaning YAML and Ansible leave alone: no vault, no unsafe. */
  static boolean plainText(YamlNode node) {
    String tag = node.label().tag();
    return node instanceof Scalar
        && (tag == null || tag.equals("!") || tag.endsWith(":str") || tag.equals("!!str"));
  }
}
