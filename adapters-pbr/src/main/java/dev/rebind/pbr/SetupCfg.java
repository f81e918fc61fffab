package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code setup.cfg}: pbr's own {@code [entry_points]}, where a key is known in any case and
 * with dashes, and setuptools' {@code [options.entry_points]}, where it is known as written.
 */
final class SetupCfg {
  private static final String GROUP = "wsgi_scripts";
  private static final String FILE = "file:";
  private static final Set<String> FINDERS = Set.of("find:", "find_namespace:");

  private final SourceText file;
  private final ConfigFile config;
  private final List<Finding> findings = new ArrayList<>();

  private SetupCfg(SourceText file) {
    this.file = file;
    this.config = ConfigFile.read(file);
  }

  static Metadata read(SourceText file) {
    return new SetupCfg(file).metadata();
  }

  private Metadata metadata() {
    boolean concerned = file.text().toLowerCase(Locale.ROOT).replace('-', '_').contains(GROUP);
    if (config.error().isPresent()) {
      if (concerned) {
        findings.add(notRead(Span.at(0), config.error().get()));
      }
      return new Metadata(
          file,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          findings);
    }
    for (ConfigFile.Option option : config.in("DEFAULT")) {
      if (option.normal().equals(GROUP)) {
        findings.add(notRead(option.head(), "wsgi_scripts stands in [DEFAULT], for every section"));
      }
    }
    List<Group> groups = new ArrayList<>();
    // What every section takes over would hide a group, or be hidden by it.
    boolean own = findings.isEmpty();
    for (String section :
        own ? List.of("entry_points", "options.entry_points") : List.<String>of()) {
      List<ConfigFile.Option> named =
          config.in(section).stream().filter(option -> option.normal().equals(GROUP)).toList();
      boolean setuptools = section.startsWith("options.");
      for (ConfigFile.Option option : named) {
        if (named.size() > 1) {
          findings.add(
              notRead(option.head(), "wsgi_scripts is written in two ways, one hides the other"));
        } else if (setuptools && !option.key().equals(GROUP)) {
          findings.add(
              notRead(
                  option.head(),
                  "only some releases of setuptools take %s for wsgi_scripts"
                      .formatted(option.key())));
        } else {
          groups.add(group(option, setuptools));
        }
      }
    }
    Optional<String> name = values("metadata", "name").stream().findFirst();
    List<Metadata.Named> named = named();
    return new Metadata(file, name, groups, scripts(), packages(), sources(), named, findings);
  }

  /** setuptools' {@code entry_points = file: a.txt, b.txt}, or the text of such a file in place. */
  private List<Metadata.Named> named() {
    List<Metadata.Named> named = new ArrayList<>();
    List<ConfigFile.Line> lines =
        config.in("options").stream()
            .filter(option -> option.normal().equals("entry_points"))
            .flatMap(option -> option.values().stream())
            .toList();
    boolean files = !lines.isEmpty() && file.slice(lines.get(0).at()).startsWith(FILE);
    for (ConfigFile.Line line : lines) {
      String text = file.slice(line.at());
      if (!files && text.contains(GROUP)) {
        findings.add(notRead(line.at(), "groups of entry points are the value of one option"));
      }
      for (String path : text.replaceFirst("^" + FILE, "").split(",")) {
        if (files && !path.isBlank()) {
          named.add(new Metadata.Named(path.strip(), line.at()));
        }
      }
    }
    return named;
  }

  private Group group(ConfigFile.Option option, boolean commas) {
    List<Declaration> entries = new ArrayList<>();
    int before = findings.size();
    boolean joined = commas && option.values().size() == 1 && option.values().get(0).first();
    for (ConfigFile.Line line : option.values()) {
      String text = file.slice(line.at());
      if (EntryPoint.takesAnother(text)) {
        findings.add(notRead(line.at(), "'%s' takes a value from another option".formatted(text)));
      } else if (joined && text.indexOf(',') >= 0) {
        int from = 0;
        for (String part : text.split(",")) {
          Span at = new Span(line.at().start() + from, line.at().start() + from + part.length());
          entry(at, part, null).ifPresent(entries::add);
          from += part.length() + 1;
        }
      } else {
        Span goes = line.first() ? afterDelimiter(line.at()) : line.whole();
        entry(line.at(), text, goes).ifPresent(entries::add);
      }
    }
    Group group = new Group(entries, option.head());
    return findings.size() > before ? group.fixed() : group;
  }

  /** A value on its key's line goes with the blanks before it. */
  private Span afterDelimiter(Span value) {
    int start = value.start();
    while (start > 0
        && (file.text().charAt(start - 1) == ' ' || file.text().charAt(start - 1) == '\t')) {
      start--;
    }
    return new Span(start, value.end());
  }

  private Optional<Declaration> entry(Span at, String text, @Nullable Span goes) {
    Optional<EntryPoint> entry = EntryPoint.parse(text.replace("%%", "%"));
    if (entry.isEmpty()) {
      findings.add(
          notRead(at, "'%s' is not of the form name = module:callable".formatted(text.strip())));
    }
    return entry.map(point -> point.in(file.path(), at, goes));
  }

  private Finding notRead(Span at, String what) {
    return Metadata.notRead(file.path(), at, what);
  }

  private List<String> scripts() {
    List<String> all = values("files", "scripts");
    all.addAll(values("options", "scripts"));
    return all;
  }

  private List<String> packages() {
    List<String> listed = values("options", "packages");
    return listed.stream().anyMatch(FINDERS::contains) ? List.of() : listed;
  }

  private Optional<String> sources() {
    List<String> root = values("files", "packages_root");
    for (String mapped : values("options", "package_dir")) {
      if (root.isEmpty() && mapped.startsWith("=")) {
        root = List.of(mapped.substring(1).strip());
      }
    }
    if (root.isEmpty()) {
      root = values("options.packages.find", "where");
    }
    return root.stream().findFirst().filter(folder -> !folder.equals("."));
  }

  private List<String> values(String section, String key) {
    List<String> all = new ArrayList<>();
    for (ConfigFile.Option option : config.in(section)) {
      if (option.normal().equals(key)) {
        for (ConfigFile.Line line : option.values()) {
          for (String value : file.slice(line.at()).split(",")) {
            if (!value.isBlank()) {
              all.add(value.strip());
            }
          }
        }
      }
    }
    return all;
  }
}
