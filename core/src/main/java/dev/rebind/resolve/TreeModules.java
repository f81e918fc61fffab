package dev.rebind.resolve;

import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Fact;
import dev.rebind.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of itself: a script that it declares, and the module that it defines for it.
 *
 * <p>A project speaks for the files below its own folder only. A checkout of a service beside a
 * deployment's configuration says nothing of the release that the deployment installs.
 */
final class TreeModules {
  private final List<Fact> facts;

  TreeModules(List<Fact> facts) {
    this.facts = facts;
  }

  /**
   * The module in place of a script.
   *
   * @param declared where the script is declared
   * @param file where the module lies below the folder that it is installed in
   */
  record Own(ModulePath path, Fact.ScriptDeclared declared, String file) {}

  /**
   * The module that the innermost project around a site defines for a script that it declares: the
   * one that it says, else the one that the catalogue names, else the one that the convention
   * names.
   *
   * @param known the script as the catalogue knows it
   */
  Optional<Own> find(Site site, String name, @Nullable Script known) {
    Fact.ScriptDeclared declared = null;
    for (Fact fact : facts) {
      if (fact instanceof Fact.ScriptDeclared one
          && one.script().equals(name)
          && site.path().startsWith(folder(one))
          && (declared == null || folder(one).length() > folder(declared).length())) {
        declared = one;
      }
    }
    if (declared == null) {
      return Optional.empty();
    }
    Optional<ModulePath> said = said(declared);
    if (said.isPresent()) {
      return Optional.of(own(said.get(), declared));
    }
    List<ModulePath> candidates = new ArrayList<>();
    if (known != null) {
      known.target().ifPresent(candidates::add);
    }
    for (ModulePath path : conventional(declared)) {
      if (!rivalled(declared, path)) {
        candidates.add(path);
      }
    }
    for (ModulePath path : candidates) {
      if (defines(declared, path)) {
        return Optional.of(own(path, declared));
      }
    }
    return Optional.empty();
  }

  private Optional<ModulePath> said(Fact.ScriptDeclared declared) {
    for (Fact fact : facts) {
      if (fact instanceof Fact.ScriptServed served
          && served.script().equals(declared.script())
          && served.path().equals(declared.path())) {
        return Optional.of(new ModulePath(served.module(), served.attribute()));
      }
    }
    return Optional.empty();
  }

  /** Whether another script of the project, with another function, has the same by its name. */
  private boolean rivalled(Fact.ScriptDeclared declared, ModulePath path) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact instanceof Fact.ScriptDeclared other
                    && folder(other).equals(folder(declared))
                    && !other.script().equals(declared.script())
                    && !other.factory().equals(declared.factory())
                    && conventional(other).contains(path));
  }

  private static List<ModulePath> conventional(Fact.ScriptDeclared declared) {
    List<ModulePath> paths = new ArrayList<>();
    String factory = declared.factory();
    String module = factory.contains(":") ? factory.substring(0, factory.indexOf(':')) : factory;
    for (int dot = module.indexOf('.'); ; dot = module.indexOf('.', dot + 1)) {
      String outer = dot < 0 ? module : module.substring(0, dot);
      paths.add(new ModulePath(Convention.module(declared.script(), outer), Convention.ATTRIBUTE));
      if (dot < 0) {
        return paths;
      }
    }
  }

  private boolean defines(Fact.ScriptDeclared declared, ModulePath path) {
    return file(declared, path).isPresent();
  }

  private Optional<String> file(Fact.ScriptDeclared declared, ModulePath path) {
    return facts.stream()
        .filter(
            fact ->
                fact instanceof Fact.ModuleDefined defined
                    && defined.module().equals(path.module())
                    && defined.attribute().equals(path.attribute())
                    && defined.path().startsWith(folder(declared)))
        .map(Fact::path)
        .findFirst();
  }

  private Own own(ModulePath path, Fact.ScriptDeclared declared) {
    boolean whole = file(declared, path).filter(file -> file.endsWith("/__init__.py")).isPresent();
    String name = path.module().replace('.', '/');
    return new Own(path, declared, name + (whole ? "/__init__.py" : ".py"));
  }

  /** The project's folder with a slash at its end, or nothing at the top. */
  private static String folder(Fact.ScriptDeclared declared) {
    return declared.path().substring(0, declared.path().lastIndexOf('/') + 1);
  }
}
