package dev.rebind.ansible;

import dev.rebind.spi.Scope;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a YAML file that are templates with statements in them. */
final class Blocks {
  private Blocks() {}

  /** By the way to each. */
  static Map<String, String> of(Scope scope, String path) {
    Map<String, String> found = new LinkedHashMap<>();
    String text = scope.text(path).map(SourceText::text).orElse("");
    if (!text.contains("{%")) {
      return found;
    }
    for (Owner owner : OwnerWalk.of(new YamlFile(SourceText.of(path, text)))) {
      for (Entry entry : owner.mapping().entries()) {
        if (entry.value() instanceof Scalar scalar && scalar.value().contains("{%")) {
          found.put(owner.way() + "." + entry.name().orElse("?"), scalar.value());
        }
      }
    }
    return found;
  }
}
