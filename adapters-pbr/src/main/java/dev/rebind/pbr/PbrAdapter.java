package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Change;
import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Convention;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a project declares in {@code wsgi_scripts} ({@code setup.cfg}, {@code pyproject.toml},
 * {@code setup.py}, files that these name) and which modules it defines in their place, as facts.
 *
 * <p>It has no sites and edits nothing by itself; {@link ServiceModules} proposes the modules that
 * are missing.
 */
public final class PbrAdapter implements BindingAdapter {
  /** The adapter's id. */
  public static final String ID = "pbr";

  private final Removal removal;

  /** Modules by script that names do not lead to, by the project's folder. */
  private final Map<String, Map<String, String>> odd;

  /** The adapter of every run: it only tells. */
  public PbrAdapter() {
    this(Removal.none(), Map.of());
  }

  /** The adapter that also proposes to take entry points away. */
  PbrAdapter(Removal removal, Map<String, Map<String, String>> odd) {
    this.removal = removal;
    this.odd = odd;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<String> needles() {
    // The last two: a file that only names another which declares scripts.
    return Set.of("wsgi_scripts", "wsgi-scripts", "entry-points", "entry_points");
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return Project.NAMES.contains(head.name()) || EntryPointsFile.isCalled(head.name())
        ? Optional.of(Claim.tree(head.folder()))
        : Optional.empty();
  }

  @Override
  public Analysis analyse(Scope scope) {
    Project project = Project.read(scope.root(), ProjectFiles.of(scope));
    List<Fact> facts = new ArrayList<>();
    Set<String> modules = new TreeSet<>();
    for (Declaration declared : project.declarations()) {
      facts.add(
          new Fact.ScriptDeclared(
              declared.path(), declared.at(), declared.script(), declared.factory()));
      String served = odd.getOrDefault(project.folder(), Map.of()).get(declared.script());
      if (served != null) {
        facts.add(served(declared, served));
      }
      modules.addAll(candidates(project, declared));
    }
    modules.removeIf(module -> misleads(project, module));
    for (String module : modules) {
      project
          .module(module)
          .filter(file -> Project.defines(file, Convention.ATTRIBUTE))
          .ifPresent(file -> facts.add(defined(file, module)));
    }
    List<Finding> findings = new ArrayList<>();
    project.metadata().forEach(file -> findings.addAll(file.findings()));
    for (Change change : removal.of(project)) {
      String path = change.files().firstKey();
      findings.add(
          Finding.of(Codes.REMOVED, Severity.WARNING, path, Span.at(0), change.title() + ".")
              .withFix(change));
    }
    return new Analysis(List.of(), findings, facts, List.of());
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    return Rewrite.none();
  }

  /** Whether a module has the name that one script leads to, and makes the call of another. */
  private static boolean misleads(Project project, String module) {
    Serving serving = new Serving(project, Catalogue.bundled(), Map.of());
    return project.declarations().stream()
        .filter(one -> serving.conventional(one).filter(module::equals).isPresent())
        .filter(one -> serving.released(one).filter(module::equals).isEmpty())
        .anyMatch(one -> serving.owner(one, module).isPresent());
  }

  private static Fact served(Declaration declared, String module) {
    return new Fact.ScriptServed(
        declared.path(), declared.at(), declared.script(), module, Convention.ATTRIBUTE);
  }

  private static Fact defined(SourceText file, String module) {
    return new Fact.ModuleDefined(file.path(), Span.at(0), module, Convention.ATTRIBUTE);
  }

  /** Where the module of a script may be: in the package's wsgi, or where the catalogue has it. */
  private static Set<String> candidates(Project project, Declaration declared) {
    Set<String> modules = new TreeSet<>();
    Optional<PythonPackage> service = project.packageOf(declared.module());
    if (service.isPresent()) {
      String wsgi = service.get().name() + ".wsgi";
      modules.add(wsgi);
      String folder = service.get().folder() + "/wsgi/";
      for (String path : project.files().list(folder)) {
        String name = path.substring(folder.length());
        if (name.endsWith(".py") && name.indexOf('/') < 0 && !name.equals("__init__.py")) {
          modules.add(wsgi + "." + name.substring(0, name.length() - 3));
        }
      }
    }
    Catalogue.bundled()
        .script(declared.script())
        .flatMap(Script::target)
        .map(ModulePath::module)
        .ifPresent(modules::add);
    return modules;
  }
}
