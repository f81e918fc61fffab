package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.resolve.Convention;
import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonExpression;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which modules of a project serve its scripts already.
 *
 * @param asked the user's own modules by script
 */
record Serving(Project project, Catalogue catalogue, Map<String, String> asked) {

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
    return alike(service.get(), declared)
        .filter(module -> isThere(module) && makesTheCall(declared, module))
        .findFirst();
  }

  /** The modules that may make a script's call: those of the package's wsgi, itself, its own. */
  private Stream<String> alike(PythonPackage service, Declaration declared) {
    List<String> modules = new ArrayList<>();
    String folder = service.folder() + "/wsgi/";
    for (String path : project.files().list(folder)) {
      String name = path.substring(folder.length());
      if (name.endsWith(".py") && name.indexOf('/') < 0 && !name.equals("__init__.py")) {
        modules.add(service.name() + ".wsgi." + name.substring(0, name.length() - ".py".length()));
      }
    }
    modules.add(service.name() + ".wsgi");
    modules.add(declared.module());
    return modules.stream();
  }

  private boolean isThere(String module) {
    return project.defines(module, Convention.ATTRIBUTE);
  }

  /** Whether the module that is there under this name is this script's and not another's. */
  boolean takes(Declaration declared, String module) {
    return makesTheCall(declared, module)
        || (others(declared).noneMatch(other -> wanted(other).anyMatch(module::equals))
            && owner(declared, module).isEmpty());
  }

  /** The script whose call a module makes, where that is not this script's call. */
  Optional<Declaration> owner(Declaration declared, String module) {
    return makesTheCall(declared, module)
        ? Optional.empty()
        : others(declared).filter(other -> makesTheCall(other, module)).findFirst();
  }

  /**
   * The other scripts, with other functions, that are to have a script's module, by their names or
   * by what was asked: the one that it has, the one of its name, or any that makes its call.
   */
  List<Declaration> rivals(Declaration declared, String module) {
    return others(declared)
        .filter(
            other ->
                wanted(other)
                    .anyMatch(
                        wish ->
                            wish.equals(module)
                                || conventional(declared).filter(wish::equals).isPresent()
                                || (makesTheCall(declared, wish) && !makesTheCall(other, wish))))
        .toList();
  }

  private Stream<String> wanted(Declaration declared) {
    return Stream.concat(
        Stream.ofNullable(asked.get(declared.script())), conventional(declared).stream());
  }

  private Stream<Declaration> others(Declaration declared) {
    return project.declarations().stream()
        .filter(other -> !other.script().equals(declared.script()))
        .filter(other -> !other.factory().equals(declared.factory()));
  }

  /** The module of a script by its name. */
  Optional<String> conventional(Declaration declared) {
    return project
        .packageOf(declared.module())
        .map(service -> Convention.module(declared.script(), service.name()));
  }

  /** Whether a module imports what the script imports, and calls what it calls. */
  private boolean makesTheCall(Declaration declared, String module) {
    Optional<SourceText> file = project.module(module);
    if (file.isEmpty()) {
      return false;
    }
    PythonFile python = PythonFile.parse(file.get().text());
    if (module.equals(declared.module())) {
      return callsItsOwn(python, declared.attribute());
    }
    Set<String> names = new HashSet<>();
    for (PythonStatement statement : python.statements()) {
      for (PythonBinding binding : statement.bindings()) {
        if (binding.imported().filter(from -> takes(from, declared.module())).isPresent()) {
          names.add(binding.name());
        }
      }
    }
    if (names.isEmpty()) {
      return false;
    }
    names.add(declared.module().substring(declared.module().lastIndexOf('.') + 1));
    return calls(python, names, List.of(declared.attribute().split("\\.")));
  }

  /** Whether the module of the function makes the application of it too. */
  private static boolean callsItsOwn(PythonFile python, String attribute) {
    return python.bindings(Convention.ATTRIBUTE).stream()
        .filter(PythonBinding::definesOnImport)
        .flatMap(binding -> binding.value().stream())
        .anyMatch(
            value ->
                value.kind() == PythonExpression.Kind.CALL
                    && value.span().of(python.text()).startsWith(attribute + "("));
  }

  private static boolean takes(PythonBinding.Imported from, String module) {
    return from.module().equals(module) || module.equals(from.module() + "." + from.attribute());
  }

  /** Whether {@code holder.attribute()} is called, or {@code attribute()} alone. */
  private static boolean calls(PythonFile python, Set<String> holders, List<String> attribute) {
    List<String> code =
        python.tokens().stream()
            .filter(token -> token.kind().isCode())
            .map(token -> token.of(python.text()))
            .toList();
    List<String> call = new ArrayList<>();
    attribute.forEach(part -> call.addAll(List.of(part, ".")));
    call.set(call.size() - 1, "(");
    for (int i = 0; i + call.size() <= code.size(); i++) {
      if (code.subList(i, i + call.size()).equals(call)) {
        boolean inner = i > 0 && code.get(i - 1).equals(".");
        if (!inner || (i > 1 && holders.contains(code.get(i - 2)))) {
          return true;
        }
      }
    }
    return false;
  }
}
