package dev.rebind.pbr;

import dev.rebind.Rebind;
import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Convention;
import dev.rebind.resolve.Environment;
import dev.rebind.resolve.Resolver;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import dev.rebind.road.Road;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Gives every {@code wsgi_scripts} entry of a project the module that a server can load instead.
 *
 * <p>The new files are laid over the tree, and the ordinary road goes over both: what in the
 * project binds the script (a shipped uWSGI file, a DevStack plugin) moves to the module in the
 * same plan, and an entry point goes only when nothing in the tree binds its script any more.
 *
 * <pre>{@code
 * Rebind rebind = Rebind.standard();
 * SourceTree tree = SourceTree.walk(rebind.options(WalkOptions.of(Path.of("."))));
 * Plan plan = ServiceModules.plan(rebind, tree, Settings.standard(), ModuleRequest.standard());
 * }</pre>
 */
public final class ServiceModules {
  private final Rebind rebind;
  private final SourceTree tree;
  private final ModuleRequest request;
  private final List<NewFiles> projects = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ServiceModules(Rebind rebind, SourceTree tree, ModuleRequest request) {
    this.rebind = rebind;
    this.tree = tree;
    this.request = request;
  }

  /**
   * Plans; nothing is written.
   *
   * @param tree walked with {@link Rebind#options}
   * @throws IllegalArgumentException when the request names a script that no project declares
   * @return a plan over {@code tree} with the new files, the entry points that go, and the bindings
   *     that move
   */
  public static Plan plan(
      Rebind rebind, SourceTree tree, Settings settings, ModuleRequest request) {
    return new ServiceModules(rebind, tree, request).plan(settings);
  }

  private Plan plan(Settings settings) {
    ProjectFiles files = ProjectFiles.of(tree);
    for (String folder : folders()) {
      projects.add(ModuleMaker.make(Project.read(folder, files), request, rebind.catalogue()));
    }
    mustBeDeclared(files);
    SourceTree overlaid = over(changes());
    Plan plan = road(overlaid, settings, Removal.none());
    if (request.remove()) {
      FreeScripts free = new FreeScripts(plan, request, rebind.catalogue(), findings);
      Map<String, Set<String>> going = new HashMap<>();
      projects.forEach(made -> going.put(made.project.folder(), free.of(made)));
      plan = road(overlaid, settings, new Removal(going));
      notes(going);
    } else {
      notes(Map.of());
    }
    for (NewFiles made : projects) {
      findings.addAll(made.told());
      findings.addAll(Mentions.of(made.project, made.ready.keySet()));
      if (!made.added.isEmpty()) {
        Mentions.importing(made.project).ifPresent(findings::add);
      }
    }
    return joined(plan);
  }

  private void mustBeDeclared(ProjectFiles files) {
    Project top = Project.read("", files);
    for (Map.Entry<String, String> asked : request.modules().entrySet()) {
      String script = asked.getKey();
      // An entry point that went in a first run, with its module made, is no error in a second.
      boolean known =
          Stream.concat(Stream.of(top), projects.stream().map(made -> made.project))
              .anyMatch(
                  project ->
                      project.defines(asked.getValue(), Convention.ATTRIBUTE)
                          || project.declarations().stream()
                              .anyMatch(declared -> declared.script().equals(script)));
      if (!known) {
        throw new IllegalArgumentException("no entry of wsgi_scripts is called " + script);
      }
    }
  }

  /** The folders of the projects that declare scripts. */
  private Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    for (String path : tree.candidates()) {
      int slash = path.lastIndexOf('/');
      if (Project.NAMES.contains(path.substring(slash + 1))) {
        folders.add(path.substring(0, slash + 1));
      }
    }
    return folders;
  }

  private List<Change> changes() {
    return projects.stream().flatMap(made -> made.change().stream()).toList();
  }

  private SourceTree over(Collection<Change> changes) {
    Map<String, Optional<byte[]>> bytes = new HashMap<>();
    for (Change change : changes) {
      change
          .files()
          .forEach(
              (path, file) ->
                  bytes.put(
                      path,
                      file instanceof FileChange.Create create
                          ? Optional.of(create.text().getBytes(StandardCharsets.UTF_8))
                          : Optional.empty()));
    }
    return tree.with(bytes);
  }

  private Plan road(SourceTree over, Settings settings, Removal removal) {
    List<BindingAdapter> adapters = new ArrayList<>();
    for (BindingAdapter adapter : rebind.adapters().all()) {
      if (!adapter.id().equals(PbrAdapter.ID)) {
        adapters.add(adapter);
      }
    }
    Map<String, Map<String, String>> odd = new HashMap<>();
    projects.forEach(made -> odd.put(made.project.folder(), made.odd));
    adapters.add(new PbrAdapter(removal, odd));
    Resolver resolver = new Resolver(rebind.catalogue(), Environment.none(), settings);
    return new Road(Adapters.of(adapters), resolver, settings).plan(over);
  }

  private void notes(Map<String, Set<String>> going) {
    for (NewFiles made : projects) {
      String folder = made.project.folder() + "releasenotes/notes/";
      SortedMap<String, String> removed = new TreeMap<>();
      for (String script : going.getOrDefault(made.project.folder(), Set.of())) {
        removed.put(script, made.ready.get(script) + ":" + Convention.ATTRIBUTE);
      }
      boolean news = !made.added.isEmpty() || !removed.isEmpty();
      if (news && !tree.list(folder).isEmpty()) {
        made.create(
            ReleaseNote.path(folder, made.added, removed), ReleaseNote.text(made.added, removed));
      }
    }
  }

  /** The new files and what the road found over them, as one plan over the tree as it is. */
  private Plan joined(Plan road) {
    SortedMap<String, PlannedFile> files = new TreeMap<>(road.files());
    List<Change> changes = changes();
    for (Change change : changes) {
      change
          .files()
          .forEach(
              (path, file) ->
                  files.put(
                      path,
                      new PlannedFile(
                          path,
                          tree.text(path),
                          file instanceof FileChange.Create create
                              ? Optional.of(SourceText.of(path, create.text()))
                              : Optional.empty(),
                          file)));
    }
    List<Change> all = new ArrayList<>(changes);
    all.addAll(road.changes());
    List<Finding> said = new ArrayList<>(findings);
    said.addAll(road.findings());
    return new Plan(
        tree, all, road.held(), files, said.stream().distinct().sorted().toList(), road.sites());
  }
}
