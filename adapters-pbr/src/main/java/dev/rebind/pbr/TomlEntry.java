package dev.rebind.pbr;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A key and its value.
 *
 * @param path the whole key, the table's name included
 * @param at from the key to the end of the value
 */
record TomlEntry(List<String> path, Span at, TomlValue value) {
  TomlEntry {
    path = List.copyOf(path);
  }

  /** What comes after a prefix of the path. */
  Optional<List<String>> below(List<String> prefix) {
    boolean inside = path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    return inside ? Optional.of(path.subList(prefix.size(), path.size())) : Optional.empty();
  }
}
