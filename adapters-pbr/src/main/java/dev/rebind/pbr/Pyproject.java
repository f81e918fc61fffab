package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pyproject.toml}: the group {@code wsgi_scripts} of {@code [project.entry-points]},
 * however its table is written, and setuptools' own table for packages and hand-written scripts.
 */
final class Pyproject {
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
        strings("tool", "setuptools", "packages", "find", "where").stream()
            .findFirst()
            .filter(folder -> !folder.equals(".")),
        findings);
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
    toml.value(path)
        .ifPresent(
            value ->
                value
                    .elements()
                    .forEach(
                        element -> {
                          String string = element.string();
                          if (string != null) {
                            all.add(string);
                          }
                        }));
    return all;
  }

  private Finding notRead(Span at, String what) {
    return Finding.of(
        Codes.NOT_READ,
        Severity.WARNING,
        file.path(),
        at,
        "In %s, %s: what is declared there is not known, so it is left alone."
            .formatted(file.path(), what));
  }
}
