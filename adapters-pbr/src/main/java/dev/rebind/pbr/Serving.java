package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.resolve.Convention;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import dev.rebind.syntax.python.PythonToken;
import dev.rebind.text.SourceText;
import java.util.List;
import java.util.Optional;

/** Which modules of a project serve its scripts already. */
record Serving(Project project, Catalogue catalogue) {

  /** The module that releases have in a script's place. */
  Optional<String> released(Declaration declared) {
    return catalogue
        .script(declared.script())
        .flatMap(Script::target)
        .filter(path -> path.attribute().equals(Convention.ATTRIBUTE))
        .map(ModulePath::module);
  }

  /** Whether a script's module is another's in the releases, which makes the other's call. */
  boolean borrows(Declaration declared) {
    return catalogue
        .script(declared.script())
        .filter(script -> script.has(ServiceTrait.ADMIN))
        .isPresent();
  }

  /** The module that serves a script: the catalogue's, the convention's, or one of its like. */
  Optional<String> module(Declaration declared) {
    Optional<String> known = released(declared).filter(this::isThere);
    Optional<PythonPackage> service = project.packageOf(declared.module());
    if (known.isPresent() || service.isEmpty()) {
      return known;
    }
    String usual = Convention.module(declared.script(), service.get().name());
    if (isThere(usual) && takes(declared, usual)) {
      return Optional.of(usual);
    }
    String folder = service.get().folder() + "/wsgi/";
    for (String path : project.files().list(folder)) {
      String name = path.substring(folder.length());
      if (name.endsWith(".py") && name.indexOf('/') < 0 && !name.equals("__init__.py")) {
        String module =
            service.get().name() + ".wsgi." + name.substring(0, name.length() - ".py".length());
        if (isThere(module) && makesTheCall(declared, module)) {
          return Optional.of(module);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isThere(String module) {
    return project.defines(module, Convention.ATTRIBUTE);
  }

  /** Whether the module that is there under this name is this script's and not a rival's. */
  boolean takes(Declaration declared, String module) {
    return !rivalled(declared) || makesTheCall(declared, module);
  }

  /** Whether another script, with another function, has the same module by the convention. */
  boolean rivalled(Declaration declared) {
    Optional<String> mine = conventional(declared);
    return mine.isPresent()
        && project.declarations().stream()
            .filter(other -> !other.script().equals(declared.script()))
            .filter(other -> !other.factory().equals(declared.factory()))
            .anyMatch(other -> conventional(other).equals(mine));
  }

  private Optional<String> conventional(Declaration declared) {
    return project
        .packageOf(declared.module())
        .map(service -> Convention.module(declared.script(), service.name()));
  }

  /** Whether a module imports what the script imports, and calls a function of that name. */
  private boolean makesTheCall(Declaration declared, String module) {
    Optional<SourceText> file = project.module(module);
    if (file.isEmpty()) {
      return false;
    }
    PythonFile python = PythonFile.parse(file.get().text());
    String callee = declared.attribute().substring(declared.attribute().lastIndexOf('.') + 1);
    return python.statements().stream().anyMatch(each -> imports(each, declared.module()))
        && calls(python, callee);
  }

  private static boolean imports(PythonStatement statement, String module) {
    return statement.bindings().stream()
        .flatMap(binding -> binding.imported().stream())
        .anyMatch(
            source ->
                source.module().equals(module)
                    || module.equals(source.module() + "." + source.attribute()));
  }

  /** Whether a function of that name is called, as a plain one or of an object. */
  private static boolean calls(PythonFile python, String function) {
    List<PythonToken> code =
        python.tokens().stream().filter(token -> token.kind().isCode()).toList();
    for (int i = 0; i + 1 < code.size(); i++) {
      if (code.get(i).is(python.text(), function) && code.get(i + 1).is(python.text(), "(")) {
        return true;
      }
    }
    return false;
  }
}
