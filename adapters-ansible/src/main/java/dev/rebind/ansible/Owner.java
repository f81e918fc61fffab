package dev.rebind.ansible;

import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a file and the way to it.
 *
 * @param way {@code nova_services.nova-api}; list items go by their {@code name} where they have
 *     one
 * @param name the key or the item's name that leads to it, empty at the top
 * @param parent the mapping around it
 */
record Owner(YamlFile file, String way, String name, Mapping mapping, @Nullable Owner parent) {
  /** The key under which a mapping takes the entries of others. */
  static final String MERGE = "<<";

  /** The entry that counts for a key: the last one. */
  Optional<Entry> entry(String key) {
    return mapping.get(key);
  }

  boolean has(String key) {
    return mapping.get(key).isPresent();
  }

  boolean hasAny(Set<String> keys) {
    return mapping.entries().stream()
        .anyMatch(entry -> entry.name().filter(keys::contains).isPresent());
  }

  /** Whether a key occurs twice, so that the first is dead text. */
  boolean twice(String key) {
    return mapping.all(key).size() > 1;
  }

  /** The text of a scalar entry. */
  Optional<String> text(String key) {
    return mapping
        .get(key)
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(value -> ((Scalar) value).value());
  }

  /** Whether a key around it says that uWSGI's options stand here. */
  boolean uwsgi() {
    return names().stream()
        .limit(3)
        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains("uwsgi"));
  }

  /** The keys and names around it, the nearest first. */
  List<String> names() {
    return parent == null
        ? List.of(name)
        : Stream.concat(Stream.of(name), parent.names().stream()).toList();
  }
}
