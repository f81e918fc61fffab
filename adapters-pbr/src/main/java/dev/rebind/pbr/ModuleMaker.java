package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Convention;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proposes, for each script of one project, the module that holds its application. */
final class ModuleMaker {
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private final Project project;
  private final ModuleRequest request;
  private final Catalogue catalogue;
  private final NewFiles made;
  private final Serving serving;

  /** The script that a module was made for in this run. */
  private final Map<String, Declaration> owners = new HashMap<>();

  private ModuleMaker(Project project, ModuleRequest request, Catalogue catalogue) {
    this.project = project;
    this.request = request;
    this.catalogue = catalogue;
    this.made = new NewFiles(project);
    this.serving = new Serving(project, catalogue);
  }

  static NewFiles make(Project project, ModuleRequest request, Catalogue catalogue) {
    ModuleMaker maker = new ModuleMaker(project, request, catalogue);
    Set<String> seen = new HashSet<>();
    // A script that borrows another's module comes after it.
    List<Declaration> inOrder = new ArrayList<>(project.declarations());
    inOrder.sort(Comparator.comparing(maker.serving::borrows));
    for (Declaration declared : inOrder) {
      // One script declared in two files is one script.
      if (seen.add(declared.script())) {
        maker.make(declared);
      }
    }
    maker.sharedFactories();
    return maker.made;
  }

  private void make(Declaration declared) {
    project.handWritten(declared.script()).ifPresent(path -> handWritten(declared, path));
    if (twice(declared)) {
      return;
    }
    Optional<PythonPackage> service = project.packageOf(declared.module());
    String asked = request.modules().get(declared.script());
    if (asked == null) {
      Optional<String> there = serving.module(declared);
      if (there.isPresent()) {
        ready(declared, there.get());
        return;
      }
    }
    if (service.isEmpty()) {
      refuse(
          Codes.NO_PACKAGE,
          declared,
          "no package of %s in this tree has an __init__.py, so a module put there would not be"
                  .formatted(declared.module())
              + " installed with the project; add the file first");
      return;
    }
    String module =
        asked == null ? Convention.module(declared.script(), service.get().name()) : asked;
    if (possible(declared, module, service.get())) {
      place(declared, module, service.get());
    }
  }

  /** Says that a script is declared with two functions, which is an error for some installers. */
  private boolean twice(Declaration declared) {
    Optional<Declaration> other =
        project.declarations().stream()
            .filter(one -> one.script().equals(declared.script()))
            .filter(one -> !one.factory().equals(declared.factory()))
            .findFirst();
    other.ifPresent(
        one ->
            refuse(
                Codes.FACTORY,
                declared,
                "it is declared with %s, and in %s with %s; leave one of the two"
                    .formatted(declared.factory(), one.path(), one.factory())));
    return other.isPresent();
  }

  private boolean possible(Declaration declared, String module, PythonPackage service) {
    for (String part : module.split("\\.", -1)) {
      if (!part.matches("[A-Za-z_]\\w*") || KEYWORDS.contains(part)) {
        refuse(
            Codes.NO_NAME,
            declared,
            "%s is no name of a module; choose one with --module %s=%s.wsgi.NAME"
                .formatted(module, declared.script(), service.name()));
        return false;
      }
    }
    if (!module.startsWith(service.name() + ".")) {
      refuse(
          Codes.NO_NAME,
          declared,
          "%s is not in the service's package %s".formatted(module, service.name()));
      return false;
    }
    Declaration owner = owners.get(module);
    boolean released = serving.released(declared).filter(module::equals).isPresent();
    if (owner != null && !owner.factory().equals(declared.factory()) && !released) {
      refuse(
          Codes.NO_NAME,
          declared,
          "%s is the module of %s already, which calls %s; choose another with --module %s=%s.wsgi.NAME"
              .formatted(
                  module, owner.script(), owner.factory(), declared.script(), service.name()));
      return false;
    }
    Optional<String> objection = FactoryCheck.objection(project, declared);
    objection.ifPresent(why -> refuse(Codes.FACTORY, declared, why));
    return objection.isEmpty();
  }

  private void place(Declaration declared, String module, PythonPackage service) {
    String path = service.path(module);
    if (owners.containsKey(module)) {
      done(declared, module);
      return;
    }
    boolean asked = request.modules().containsKey(declared.script());
    for (String taken : List.of(path + ".py", path + "/__init__.py")) {
      Optional<String> text = made.text(taken);
      if (text.isPresent() && Project.defines(SourceText.of(taken, text.get()), "application")) {
        if (asked || serving.takes(declared, module)) {
          ready(declared, module);
        } else {
          refuse(
              Codes.NO_NAME,
              declared,
              "%s is there, and another script has it by its name too; say with --module %s=%s.NAME which is this one's"
                  .formatted(module, declared.script(), outer(module)));
        }
        return;
      }
      if (text.isPresent()) {
        refuse(
            Codes.TAKEN,
            declared,
            ("%s is there and has no application at module level; add one to it, or choose another"
                    + " module with --module %s=%s.NAME")
                .formatted(taken, declared.script(), outer(module)));
        return;
      }
    }
    if (!packages(declared, module, service)) {
      return;
    }
    owners.put(module, declared);
    made.create(path + ".py", ModuleText.of(declared, LicenceHeader.of(service, project.files())));
    done(declared, module);
    otherName(declared, module);
  }

  /** Notes the module, and whether the tree's own facts would lead to it. */
  private void ready(Declaration declared, String module) {
    made.ready.put(declared.script(), module);
    Optional<String> known =
        serving.released(declared).filter(path -> project.defines(path, Convention.ATTRIBUTE));
    String usual =
        project
            .packageOf(declared.module())
            .map(service -> Convention.module(declared.script(), service.name()))
            .orElse("");
    boolean shared = known.isEmpty() && !serving.rivals(declared).isEmpty();
    if (shared || !module.equals(known.orElse(usual))) {
      made.odd.put(declared.script(), module);
    }
  }

  private void done(Declaration declared, String module) {
    Declaration owner = owners.getOrDefault(module, declared);
    made.added.put(declared.script(), module + ":" + Convention.ATTRIBUTE);
    ready(declared, module);
    made.findings.add(
        Finding.of(
            Codes.MISSING,
            Severity.WARNING,
            declared.path(),
            declared.at(),
            "%s gets the module %s, which calls %s()."
                .formatted(declared.script(), module, owner.factory())));
  }

  /** Makes the packages between the service's and the module, or says what is in the way. */
  private boolean packages(Declaration declared, String module, PythonPackage service) {
    PackagePath way = new PackagePath(made, service, outer(module), last(module));
    Optional<String> objection = way.objection(request.move());
    if (objection.isPresent()) {
      refuse(Codes.PLAIN_MODULE, declared, objection.get().replace("SCRIPT", declared.script()));
      return false;
    }
    // pbr installs what lies below a package, and a package that was there is no news.
    boolean fresh =
        !made.exists(service.path(outer(module)) + "/__init__.py")
            && project.metadata().stream().noneMatch(file -> file.file().text().contains("pbr"));
    way.make();
    for (Metadata metadata : project.metadata()) {
      boolean listed = metadata.packages().isEmpty() || metadata.packages().contains(outer(module));
      if (fresh && !listed) {
        made.findings.add(
            Finding.of(
                Codes.NOT_LISTED,
                Severity.WARNING,
                metadata.file().path(),
                declared.at(),
                "%s lists its packages one by one: add %s, or the new module is not installed."
                    .formatted(metadata.file().path(), outer(module))));
      }
    }
    return true;
  }

  private static String outer(String module) {
    return module.substring(0, module.lastIndexOf('.'));
  }

  private static String last(String module) {
    return module.substring(module.lastIndexOf('.') + 1);
  }

  /** Deployment tools know a script of the catalogue by the module that releases have. */
  private void otherName(Declaration declared, String module) {
    catalogue
        .script(declared.script())
        .flatMap(Script::target)
        .filter(path -> !path.module().equals(module))
        .ifPresent(
            path ->
                made.findings.add(
                    Finding.of(
                        Codes.OTHER_NAME,
                        Severity.WARNING,
                        declared.path(),
                        declared.at(),
                        "Releases of this service have %s for %s; --module %s=%s makes that one."
                            .formatted(
                                path, declared.script(), declared.script(), path.module()))));
  }

  private void handWritten(Declaration declared, String path) {
    made.findings.add(
        Finding.of(
            Codes.HAND_WRITTEN,
            Severity.NOTE,
            declared.path(),
            declared.at(),
            "%s is installed as well, a hand-written script of the same name: it stays when the entry point goes."
                .formatted(path)));
  }

  private void sharedFactories() {
    Map<String, Declaration> first = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Declaration declared : project.declarations()) {
      boolean fresh = seen.add(declared.script()) && made.added.containsKey(declared.script());
      Declaration other = fresh ? first.putIfAbsent(declared.factory(), declared) : null;
      if (other != null) {
        made.findings.add(
            Finding.of(
                Codes.SAME_FACTORY,
                Severity.NOTE,
                declared.path(),
                declared.at(),
                "%s and %s call the same %s, so their modules hold applications of one kind; --module gives both one module."
                    .formatted(other.script(), declared.script(), declared.factory())));
      }
    }
  }

  private void refuse(Code code, Declaration declared, String why) {
    made.findings.add(
        Finding.of(
            code,
            Severity.WARNING,
            declared.path(),
            declared.at(),
            "%s gets no module: %s.".formatted(declared.script(), why)));
  }
}
