package dev.rebind.ansible;

import dev.rebind.syntax.yaml.YamlDocument;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the mappings of a file, outer ones first, each under a way that no edit changes. */
final class OwnerWalk {
  private static final String SIGNS = ".[]#\"\\:? ";

  private final YamlFile file;
  private final List<Owner> owners = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private OwnerWalk(YamlFile file) {
    this.file = file;
  }

  static List<Owner> of(YamlFile file) {
    OwnerWalk walk = new OwnerWalk(file);
    for (YamlDocument document : file.documents().documents()) {
      String way = document.index() == 0 ? "" : "doc" + (document.index() + 1) + ":";
      walk.visit(document.root(), way, "", null);
    }
    return List.copyOf(walk.owners);
  }

  private void visit(YamlNode node, String way, String name, @Nullable Owner parent) {
    if (node instanceof Mapping mapping) {
      String own = once(way);
      Owner owner = new Owner(file, own, name, mapping, parent);
      owners.add(owner);
      for (Entry entry : mapping.entries()) {
        String key = entry.name().orElse("?");
        visit(entry.value(), join(own, segment(key)), key, owner);
      }
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        YamlNode item = sequence.items().get(i);
        String label = label(item);
        String step = label.isEmpty() ? "[" + i + "]" : "[" + segment(label) + "]";
        visit(item, way + step, label, parent);
      }
    }
  }

  private String once(String way) {
    int count = seen.merge(way, 1, Integer::sum);
    return count == 1 ? way : way + "#" + count;
  }

  private static String label(YamlNode item) {
    return item instanceof Mapping mapping
        ? mapping
            .get("name")
            .map(Entry::value)
            .filter(Scalar.class::isInstance)
            .map(value -> ((Scalar) value).value())
            .orElse("")
        : "";
  }

  private static String join(String way, String segment) {
    return way.isEmpty() || way.endsWith(":") ? way + segment : way + "." + segment;
  }

  private static String segment(String key) {
    boolean plain = !key.isEmpty() && key.chars().noneMatch(c -> c < ' ' || SIGNS.indexOf(c) >= 0);
    return plain ? key : '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
