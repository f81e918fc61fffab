package dev.rebind.devstack;

import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts of one repository say of bindings, read together.
 *
 * @param files the scripts that bash would read to their end
 * @param broken the others, of which nothing else is taken
 * @param oldHelpers whether the repository itself defines the helpers, and they know no module
 *     paths
 */
record Repository(
    String root,
    List<ShellFile> files,
    List<ShellFile> broken,
    List<SourceText> templates,
    List<Assigned> assigned,
    List<Call> calls,
    List<Setter> setters,
    List<Start> starts,
    List<Use> uses,
    List<Companion> companions,
    boolean oldHelpers) {

  /** What a script holds, one of these, that says something of a binding by itself. */
  private static final List<String> WORDS =
      List.of(
          "apache_site",
          "uwsgi_config",
          "uwsgi_http_config",
          "wsgi-file",
          "--wsgi",
          "--module",
          "[uwsgi]",
          "WSGI=",
          "WSGI_APP=",
          "uwsgi module",
          "uwsgi wsgi",
          "uwsgi' ",
          "uwsgi\" ",
          "WSGI%",
          "_BIN%",
          "_BIN_DIR%",
          ".wsgi",
          "/wsgi/",
          "/wsgi.py",
          "rebind:");

  /**
   * Reads the scripts that speak of bindings, then the others that speak of a variable which holds
   * one. Most of DevStack's lines are in neither.
   */
  static Repository read(Scope scope) {
    Reading reading = new Reading(scope);
    List<SourceText> templates = new ArrayList<>();
    List<SourceText> others = new ArrayList<>();
    for (String path : scope.paths()) {
      SourceText source = scope.text(path).orElse(null);
      if (source == null) {
        continue;
      }
      if (Layout.isTemplate(path)) {
        templates.add(source);
      } else if (WORDS.stream().anyMatch(source.text()::contains)) {
        reading.add(source);
      } else {
        others.add(source);
      }
    }
    Set<String> names = reading.variables();
    for (SourceText source : others) {
      if (names.stream().anyMatch(source.text()::contains)) {
        reading.add(source);
      }
    }
    return reading.done(scope.root(), templates);
  }

  /** A repository while it is read. */
  private static final class Reading {
    private final Scope scope;
    private final List<ShellFile> files = new ArrayList<>();
    private final List<ShellFile> broken = new ArrayList<>();
    private final List<ScriptReader> readers = new ArrayList<>();

    Reading(Scope scope) {
      this.scope = scope;
    }

    void add(SourceText source) {
      ShellFile file = scope.read(source.path(), ShellFile.class, ShellFile::read).orElseThrow();
      if (!file.sound()) {
        broken.add(file);
        return;
      }
      files.add(file);
      ScriptReader reader = new ScriptReader(file);
      reader.read();
      readers.add(reader);
    }

    /** The names of the variables that may hold a binding. */
    Set<String> variables() {
      Set<String> names = new TreeSet<>();
      for (ScriptReader reader : readers) {
        reader.calls.forEach(call -> add(names, call.variable()));
        reader.setters.forEach(setter -> add(names, setter.variable()));
        reader.starts.forEach(start -> add(names, start.variable()));
        for (Assigned assigned : reader.assigned) {
          if (Services.isCustom(assigned.variable().name())) {
            names.add(assigned.variable().name());
          }
        }
      }
      return names;
    }

    private static void add(Set<String> names, @Nullable Variable variable) {
      if (variable != null) {
        names.add(variable.name());
      }
    }

    Repository done(String root, List<SourceText> templates) {
      Set<String> names = variables();
      readers.forEach(reader -> reader.findUses(names));
      Set<String> set = new TreeSet<>();
      readers.forEach(reader -> reader.assigned.forEach(each -> set.add(each.variable().name())));
      return new Repository(
          root,
          files,
          broken,
          templates,
          all(reader -> reader.assigned).stream().map(each -> each.unless(set)).toList(),
          all(reader -> reader.calls).stream().map(each -> each.unless(set)).toList(),
          all(reader -> reader.setters),
          all(reader -> reader.starts),
          all(reader -> reader.uses),
          all(reader -> reader.companions),
          readers.stream().anyMatch(reader -> reader.definesHelper)
              && readers.stream().noneMatch(reader -> reader.helperKnowsModules));
    }

    private <T> List<T> all(Function<ScriptReader, List<T>> part) {
      return readers.stream().flatMap(reader -> part.apply(reader).stream()).toList();
    }
  }
}
