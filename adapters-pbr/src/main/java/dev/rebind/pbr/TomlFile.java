package dev.rebind.pbr;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A TOML file as entries with their places.
 *
 * @param entries in order, the ones of inline tables inside their value
 * @param tables the headers of tables, in order; an array of tables has no name that counts
 * @param error why the file cannot be read to its end
 */
record TomlFile(List<TomlEntry> entries, List<Table> tables, Optional<String> error) {
  /** A table's name and the line of its header without the line's end. */
  record Table(List<String> name, Span at) {
    Table {
      name = List.copyOf(name);
    }
  }

  TomlFile {
    entries = List.copyOf(entries);
    tables = List.copyOf(tables);
  }

  static TomlFile read(String text) {
    return new TomlReader(text).read();
  }

  /** The value of exactly this key, inside an inline table or not. */
  Optional<TomlValue> value(String... path) {
    return value(entries, List.of(path));
  }

  private static Optional<TomlValue> value(List<TomlEntry> entries, List<String> path) {
    for (TomlEntry entry : entries) {
      Optional<TomlValue> found =
          entry.path().equals(path)
              ? Optional.of(entry.value())
              : value(entry.value().entries(), path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
