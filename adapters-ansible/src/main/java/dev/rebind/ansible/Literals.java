package dev.rebind.ansible;

import dev.rebind.spi.Scope;
import dev.rebind.syntax.yaml.YamlDocument;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The variables of a role whose values are written out in its defaults and vars: no Jinja, no tag,
 * no alias. What YAML 1.1 takes for booleans and whole numbers is one.
 */
final class Literals {
  private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,17})");
  private static final int MAX_DEPTH = 6;

  private Literals() {}

  static Map<String, Object> of(Scope scope) {
    Map<String, Object> all = new LinkedHashMap<>();
    String base = scope.root().isEmpty() ? "" : scope.root() + "/";
    for (String name : List.of("defaults/main.yml", "vars/main.yml")) {
      scope
          .text(base + name)
          .ifPresent(
              text -> {
                for (YamlDocument document : new YamlFile(text).documents().documents()) {
                  if (document.root() instanceof Mapping top) {
                    all.putAll(mapping(top, 0));
                  }
                }
              });
    }
    return all;
  }

  /** What two versions of a variable say together; where they differ the second counts. */
  static Object union(Object first, Object second) {
    if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
      Map<Object, Object> both = new LinkedHashMap<>(one);
      other.forEach((key, value) -> both.merge(key, value, Literals::union));
      return both;
    }
    return second;
  }

  /** The same value, which may be changed. */
  static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, one) -> copy.put(key, copy(one)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(one -> copy.add(copy(one)));
      return copy;
    }
    return value;
  }

  /** The entries that are literal; the others are left out. */
  private static Map<String, Object> mapping(Mapping mapping, int depth) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      Optional<Object> value = value(entry.value(), depth + 1);
      entry.name().ifPresent(name -> value.ifPresent(one -> found.put(name, one)));
    }
    return found;
  }

  private static Optional<Object> value(YamlNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (node instanceof Mapping mapping && node.label().isEmpty()) {
      return Optional.of(mapping(mapping, depth));
    }
    if (node instanceof Sequence list && node.label().isEmpty()) {
      List<Object> items = new ArrayList<>();
      for (YamlNode item : list.items()) {
        Optional<Object> value = value(item, depth + 1);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        items.add(value.get());
      }
      return Optional.of(items);
    }
    return node instanceof Scalar scalar && YamlFile.plainText(node)
        ? scalar(scalar)
        : Optional.empty();
  }

  private static Optional<Object> scalar(Scalar scalar) {
    String text = scalar.value();
    if (Jinja.dynamic(text) || (Values.empty(scalar) && !scalar.style().quoted())) {
      return Optional.empty();
    }
    if (scalar.style().quoted() || scalar.style().block()) {
      return Optional.of(text);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> Optional.of(true);
      case "false", "no", "off" -> Optional.of(false);
      default -> Optional.of(NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text);
    };
  }
}
