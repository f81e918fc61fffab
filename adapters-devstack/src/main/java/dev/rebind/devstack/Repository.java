package dev.rebind.devstack;

import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts of one repository say of bindings, read together.
 *
 * @param scripts those that bash would read to their end
 * @param broken the others, of which nothing else is taken
 * @param oldHelpers whether the repository itself defines the helpers, and they know no module
 *     paths
 */
record Repository(
    String root,
    List<Script> scripts,
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
          "uwsgi' module",
          "uwsgi' wsgi",
          "uwsgi' 'module",
          "uwsgi' 'wsgi",
          "uwsgi\" module",
          "uwsgi\" wsgi",
          "uwsgi\" \"module",
          "uwsgi\" \"wsgi",
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
    List<String> paths = new ArrayList<>();
    List<SourceText> templates = new ArrayList<>();
    for (String path : scope.paths()) {
      if (Layout.isTemplate(path)) {
        scope.text(path).ifPresent(templates::add);
      } else {
        paths.add(path);
      }
    }
    List<Script> scripts = new ArrayList<>();
    List<SourceText> others = new ArrayList<>();
    for (Heard heard : scope.readAll(paths, Heard.class, Heard::in)) {
      heard.script().ifPresentOrElse(scripts::add, () -> others.add(heard.source()));
    }
    Set<String> names = variables(scripts);
    List<String> naming = new ArrayList<>();
    for (SourceText source : others) {
      if (names.stream().anyMatch(source.text()::contains)) {
        naming.add(source.path());
      }
    }
    scripts.addAll(scope.readAll(naming, Script.class, Script::read));
    return of(scope.root(), scripts, templates);
  }

  /** A script, read if it speaks of bindings by itself. */
  private record Heard(SourceText source, Optional<Script> script) {
    static Heard in(SourceText source) {
      boolean speaks = WORDS.stream().anyMatch(source.text()::contains);
      return new Heard(source, speaks ? Optional.of(Script.read(source)) : Optional.empty());
    }
  }

  private static Repository of(String root, List<Script> all, List<SourceText> templates) {
    List<Script> scripts = new ArrayList<>();
    List<ShellFile> broken = new ArrayList<>();
    for (Script script : all) {
      if (script.file().sound()) {
        scripts.add(script);
      } else {
        broken.add(script.file());
      }
    }
    Set<String> set = new TreeSet<>();
    scripts.forEach(script -> script.assigned().forEach(each -> set.add(each.variable().name())));
    List<Use> uses = new ArrayList<>();
    for (String name : variables(scripts)) {
      scripts.forEach(script -> uses.addAll(script.uses().of(name)));
    }
    return new Repository(
        root,
        scripts,
        broken,
        templates,
        each(scripts, Script::assigned).map(each -> each.unless(set)).toList(),
        each(scripts, Script::calls).map(each -> each.unless(set)).toList(),
        each(scripts, Script::setters).toList(),
        each(scripts, Script::starts).toList(),
        uses,
        each(scripts, Script::companions).toList(),
        scripts.stream().anyMatch(Script::definesHelper)
            && scripts.stream().noneMatch(Script::helperKnowsModules));
  }

  /** The names of the variables that may hold a binding. */
  private static Set<String> variables(List<Script> scripts) {
    Set<String> names = new TreeSet<>();
    for (Script script : scripts) {
      script.calls().forEach(call -> add(names, call.variable()));
      script.setters().forEach(setter -> add(names, setter.variable()));
      script.starts().forEach(start -> add(names, start.variable()));
      for (Assigned assigned : script.assigned()) {
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

  private static <T> Stream<T> each(List<Script> scripts, Function<Script, List<T>> part) {
    return scripts.stream().flatMap(script -> part.apply(script).stream());
  }
}
