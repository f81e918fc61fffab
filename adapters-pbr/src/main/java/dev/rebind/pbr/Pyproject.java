package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pyproject.toml}: the group {@code wsgi_scripts} of {@code [project.entry-points]},
 * however its table is written, and setuptools' own table for packages, hand-written scripts and
 * files of entry points.
 */
final class Pyproject {
  private static final Set<String> ENTRY_POINTS = Set.of("entry-points", "scripts", "gui-scripts");
  private static final List<String> GROUP = List.of("project", "entry-points", "wsgi_scripts");

  private final SourceText file;
  private final TomlFile toml;
  private final List<Finding> findings = new ArrayList<>();

  private Pyproject(SourceText file) {
    this.file = file;
    this.toml = TomlFile.read(file.text());
  }

  static Metadata read(SourceText file) {
    return new Pyproject(file).metadata();
  }

  private Metadata metadata() {
    if (toml.error().isPresent() && file.text().contains("wsgi_scripts")) {
      findings.add(notRead(Span.at(0), toml.error().get()));
    }
    List<Group> groups = new ArrayList<>();
    if (toml.error().isEmpty()) {
      for (TomlEntry entry : toml.entries()) {
        inline(entry).ifPresent(groups::add);
      }
      table().ifPresent(groups::add);
    }
    return new Metadata(
        file,
        toml.value("project", "name").map(TomlValue::string),
        groups,
        strings("tool", "setuptools", "script-files"),
        strings("tool", "setuptools", "packages"),
        Stream.concat(
                strings("tool", "setuptools", "package-dir", "").stream(),
                strings("tool", "setuptools", "packages", "find", "where").stream())
            .findFirst()
            .filter(folder -> !folder.equals(".")),
        named(),
        findings);
  }

  /** The files that setuptools takes entry points from; it looks for none unless told to. */
  private List<Metadata.Named> named() {
    List<Metadata.Named> named = new ArrayList<>();
    boolean asked = strings("project", "dynamic").stream().anyMatch(ENTRY_POINTS::contains);
    for (TomlValue value : elements("tool", "setuptools", "dynamic", "entry-points", "file")) {
      String path = value.string();
      if (path != null && asked) {
        named.add(new Metadata.Named(path, value.span()));
      }
    }
    return named;
  }

  /** Entries on lines of their own, under the group's table or with dotted keys. */
  private Optional<Group> table() {
    List<Declaration> entries = new ArrayList<>();
    int before = findings.size();
    for (TomlEntry entry : toml.entries()) {
      Optional<List<String>> name = entry.below(GROUP).filter(rest -> !rest.isEmpty());
      if (name.isPresent()) {
        declaration(entry, name.get(), line(entry.at())).ifPresent(entries::add);
      }
    }
    for (TomlFile.Table table : toml.tables()) {
      int depth = GROUP.size();
      if (table.name().size() > depth && table.name().subList(0, depth).equals(GROUP)) {
        findings.add(notRead(table.at(), "a table stands where an entry would"));
      }
    }
    Span frame =
        toml.tables().stream()
            .filter(table -> table.name().equals(GROUP))
            .map(table -> line(table.at()))
            .findFirst()
            .orElse(Span.at(0));
    return group(entries, frame, before);
  }

  /** {@code wsgi_scripts = { name = "module:callable" }}, or a table further up written so. */
  private Optional<Group> inline(TomlEntry outer) {
    if (outer.value().kind() != TomlValue.Kind.TABLE) {
      return Optional.empty();
    }
    List<Declaration> entries = new ArrayList<>();
    int before = findings.size();
    collect(outer.value(), entries);
    boolean exact = outer.path().equals(GROUP);
    return group(entries, exact ? line(outer.at()) : Span.at(0), before);
  }

  private Optional<Group> group(List<Declaration> entries, Span frame, int before) {
    Group group = new Group(entries, frame);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(findings.size() > before ? group.fixed() : group);
  }

  private void collect(TomlValue inside, List<Declaration> entries) {
    for (TomlEntry entry : inside.entries()) {
      Optional<List<String>> name = entry.below(GROUP).filter(rest -> !rest.isEmpty());
      if (name.isPresent()) {
        declaration(entry, name.get(), null).ifPresent(entries::add);
      } else if (entry.value().kind() == TomlValue.Kind.TABLE) {
        collect(entry.value(), entries);
      }
    }
  }

  private Optional<Declaration> declaration(
      TomlEntry entry, List<String> name, @Nullable Span goes) {
    String object = entry.value().string();
    Optional<EntryPoint> point =
        object == null || name.size() > 1
            ? Optional.empty()
            : EntryPoint.parse(name.get(0), object);
    if (point.isEmpty()) {
      findings.add(
          notRead(
              entry.at(),
              "'%s' is not of the form name = \"module:callable\""
                  .formatted(file.slice(entry.at()))));
    }
    return point.map(it -> it.in(file.path(), entry.at(), goes));
  }

  /** The lines that a place is on, with what follows on them and the last one's end. */
  private Span line(Span at) {
    int start = file.lineAt(at.start()).start();
    int end = file.text().indexOf('\n', at.end());
    return new Span(start, end < 0 ? file.text().length() : end + 1);
  }

  private List<String> strings(String... path) {
    List<String> all = new ArrayList<>();
    for (TomlValue value : elements(path)) {
      String string = value.string();
      if (string != null) {
        all.add(string);
      }
    }
    return all;
  }

  /** The elements of an array; a single string counts for an array of it. */
  private List<TomlValue> elements(String... path) {
    return toml.value(path)
        .map(value -> value.string() == null ? value.elements() : List.of(value))
        .orElse(List.of());
  }

  private Finding notRead(Span at, String what) {
    return Metadata.notRead(file.path(), at, what);
  }
}
