package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
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
  private final Project project;
  private final ModuleRequest request;
  private final Catalogue catalogue;
  private final NewFiles made;
  private final Serving serving;
  private final Remarks remarks;

  /** The script that a module was made for in this run. */
  private final Map<String, Declaration> owners = new HashMap<>();

  /** Why a script got none, by script. */
  private final Map<String, Finding> refusals = new HashMap<>();

  private ModuleMaker(Project project, ModuleRequest request, Catalogue catalogue) {
    this.project = project;
    this.request = request;
    this.catalogue = catalogue;
    this.made = new NewFiles(project);
    this.remarks = new Remarks(made, catalogue);
    this.serving = new Serving(made.whole(), catalogue, request.modules());
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
    inOrder.forEach(maker::again);
    maker.remarks.sharedFactories();
    return maker.made;
  }

  /** A script that was refused may be served by a module that another has got since. */
  private void again(Declaration declared) {
    Finding refusal = refusals.get(declared.script());
    boolean asked = request.modules().containsKey(declared.script());
    if (refusal != null && !asked && otherFunction(declared).isEmpty()) {
      serving
          .module(declared)
          .ifPresent(
              module -> {
                made.findings.remove(refusal);
                refusals.remove(declared.script());
                ready(declared, module);
              });
    }
  }

  private void make(Declaration declared) {
    project.handWritten(declared.script()).ifPresent(path -> remarks.handWritten(declared, path));
    if (twice(declared)) {
      return;
    }
    Optional<PythonPackage> service = project.packageOf(declared.module());
    String asked = request.modules().get(declared.script());
    if (asked == null) {
      // Not in what this run makes: two scripts with one function get a module each.
      Optional<String> there = new Serving(project, catalogue, request.modules()).module(declared);
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
    Optional<Declaration> other = otherFunction(declared);
    other.ifPresent(
        one ->
            refuse(
                Codes.FACTORY,
                declared,
                "it is declared with %s, and in %s with %s; leave one of the two"
                    .formatted(declared.factory(), one.path(), one.factory())));
    return other.isPresent();
  }

  private Optional<Declaration> otherFunction(Declaration declared) {
    return project.declarations().stream()
        .filter(one -> one.script().equals(declared.script()))
        .filter(one -> !one.factory().equals(declared.factory()))
        .findFirst();
  }

  private boolean possible(Declaration declared, String module, PythonPackage service) {
    if (!ModuleName.isOne(module)) {
      refuse(
          Codes.NO_NAME,
          declared,
          "%s is no name of a module; choose one with --module %s=%s.wsgi.NAME"
              .formatted(module, declared.script(), service.name()));
      return false;
    }
    if (!module.startsWith(service.name() + ".")) {
      refuse(
          Codes.NO_NAME,
          declared,
          "%s is not in the service's package %s".formatted(module, service.name()));
      return false;
    }
    Optional<String> objection = FactoryCheck.objection(project, declared);
    objection.ifPresent(why -> refuse(Codes.FACTORY, declared, why));
    return objection.isEmpty();
  }

  private void place(Declaration declared, String module, PythonPackage service) {
    String path = service.path(module);
    for (String taken : List.of(path + ".py", path + "/__init__.py")) {
      Optional<String> text = made.text(taken);
      if (text.isPresent() && Project.defines(SourceText.of(taken, text.get()), "application")) {
        share(declared, module, service);
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
    if (project.files().list(path + "/").stream().anyMatch(below -> below.endsWith(".py"))) {
      refuse(
          Codes.TAKEN,
          declared,
          "%s/ has modules without an __init__.py, which the new module would hide; choose another module with --module %s=%s.NAME"
              .formatted(path, declared.script(), outer(module)));
      return;
    }
    if (!packages(declared, module, service)) {
      return;
    }
    owners.put(module, declared);
    made.create(path + ".py", ModuleText.of(declared, LicenceHeader.of(service, project.files())));
    done(declared, module);
    remarks.otherName(declared, module);
  }

  /** Takes a module that is there, or will be, unless it is another script's. */
  private void share(Declaration declared, String module, PythonPackage service) {
    boolean released = serving.released(declared).filter(module::equals).isPresent();
    Optional<Declaration> owner = released ? Optional.empty() : serving.owner(declared, module);
    if (owner.isPresent()) {
      refuse(
          Codes.NO_NAME,
          declared,
          "%s is the module of %s already, which calls %s; choose another with --module %s=%s.wsgi.NAME"
              .formatted(
                  module,
                  owner.get().script(),
                  owner.get().factory(),
                  declared.script(),
                  service.name()));
    } else if (owners.containsKey(module)) {
      done(declared, module);
    } else if (request.modules().containsKey(declared.script())
        || serving.takes(declared, module)) {
      ready(declared, module);
    } else {
      refuse(
          Codes.NO_NAME,
          declared,
          "%s is there, and another script has it by its name too; say with --module %s=%s.NAME which is this one's"
              .formatted(module, declared.script(), outer(module)));
    }
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
    boolean shared = known.isEmpty() && !serving.rivals(declared, usual).isEmpty();
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
    if (fresh) {
      remarks.notListed(outer(module));
    }
    return true;
  }

  private static String outer(String module) {
    return module.substring(0, module.lastIndexOf('.'));
  }

  private static String last(String module) {
    return module.substring(module.lastIndexOf('.') + 1);
  }

  private void refuse(Code code, Declaration declared, String why) {
    Finding refusal =
        Finding.of(
            code,
            Severity.WARNING,
            declared.path(),
            declared.at(),
            "%s gets no module: %s.".formatted(declared.script(), why));
    made.findings.add(refusal);
    refusals.put(declared.script(), refusal);
  }
}
