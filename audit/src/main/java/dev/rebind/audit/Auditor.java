package dev.rebind.audit;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.Service;
import dev.rebind.catalogue.Version;
import dev.rebind.pbr.ServiceProject;
import dev.rebind.resolve.Convention;
import dev.rebind.text.SourceText;
import dev.rebind.tree.Needles;
import dev.rebind.tree.Problem;
import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Audits one checkout. */
final class Auditor {
  /** More places than this of one script help nobody to find them. */
  private static final int PLACES = 50;

  private static final String SHALLOW =
      "Its history is cut off (a shallow clone): an earlier release may have had the module.";

  private final Path folder;
  private final Catalogue catalogue;
  private final SourceTree tree;
  private final ServiceProject project;

  Auditor(Path folder, Catalogue catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.tree =
        SourceTree.walk(WalkOptions.of(folder).withNames(ServiceProject.metadataNames()::contains));
    this.project = ServiceProject.read("", tree);
  }

  static boolean isProject(Path folder) {
    return ServiceProject.metadataNames().stream()
        .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  /**
   * @param name for people; its last segment is looked for in the catalogue where the metadata has
   *     no name
   */
  ProjectAudit audit(String name, boolean history) {
    String own = String.valueOf(folder.getFileName());
    Service service =
        project
            .distribution()
            .flatMap(catalogue::service)
            .or(() -> catalogue.service(own))
            .orElse(null);
    Map<String, Draft> drafts = drafts(service);
    Map<String, List<Reference>> references = references(drafts);
    History releases = null;
    String note = null;
    if (history && !drafts.isEmpty() && Files.exists(folder.resolve(".git"))) {
      try {
        releases = read(drafts);
        note = releases != null && releases.shallow() ? SHALLOW : null;
      } catch (IOException e) {
        note = "Its history was not read: %s.".formatted(e.getMessage());
      }
    }
    List<ScriptAudit> scripts = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      scripts.add(
          new ScriptAudit(
              draft.name,
              draft.known,
              draft.entry,
              draft.path.toString(),
              draft.file,
              draft.state(),
              first(releases, draft),
              last(releases, draft),
              references.getOrDefault(draft.name, List.of())));
    }
    return new ProjectAudit(
        name, service, releases == null ? 0 : releases.releases().size(), scripts, unread(), note);
  }

  /** What of the declarations cannot be read, whole files too. */
  private List<String> unread() {
    List<String> unread = new ArrayList<>();
    for (Problem problem : tree.problems()) {
      if (ServiceProject.metadataNames().contains(problem.path())) {
        unread.add(problem.path() + " " + problem.sentence());
      }
    }
    unread.addAll(project.unread());
    return unread;
  }

  /**
   * @param entry where the script is declared
   * @param file the module's file
   * @param defines whether that has the application
   */
  private record Draft(
      String name,
      @Nullable Script known,
      ServiceProject.@Nullable Entry entry,
      ModulePath path,
      @Nullable String file,
      boolean defines) {
    State state() {
      if (defines) {
        return entry == null ? State.MODULE : State.BOTH;
      }
      if (file != null) {
        return State.NO_APPLICATION;
      }
      return entry == null ? State.NEITHER : State.SCRIPT;
    }
  }

  /** Each script that is declared, and each application that the catalogue knows of the service. */
  private Map<String, Draft> drafts(@Nullable Service service) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (ServiceProject.Entry entry : project.entries()) {
      Script known = catalogue.script(entry.script()).orElse(null);
      ModulePath usual = new ModulePath(project.usual(entry, catalogue), Convention.ATTRIBUTE);
      Optional<ModulePath> target = Optional.ofNullable(known).flatMap(Script::target);
      ModulePath path = target.filter(this::defines).orElse(usual);
      drafts.put(
          entry.script(),
          draft(entry.script(), known, entry, defines(path) ? path : target.orElse(usual)));
    }
    if (service != null) {
      for (Script script : catalogue.scriptsOf(service)) {
        Optional<ModulePath> target = script.target();
        if (target.isPresent() && !drafts.containsKey(script.name())) {
          drafts.put(script.name(), draft(script.name(), script, null, target.get()));
        }
      }
    }
    return drafts;
  }

  private boolean defines(ModulePath path) {
    return project
        .module(path.module())
        .filter(file -> ServiceProject.defines(file, path.attribute()))
        .isPresent();
  }

  private Draft draft(
      String name, @Nullable Script known, ServiceProject.@Nullable Entry entry, ModulePath path) {
    String file = project.module(path.module()).map(SourceText::path).orElse(null);
    return new Draft(name, known, entry, path, file, defines(path));
  }

  /** Every place that names a script, but for declarations and notes of past releases. */
  private Map<String, List<Reference>> references(Map<String, Draft> drafts) {
    List<String> names =
        drafts.values().stream()
            .filter(draft -> draft.known == null || draft.known.isScript())
            .map(Draft::name)
            .toList();
    Map<String, List<Reference>> found = new HashMap<>();
    if (names.isEmpty()) {
      return found;
    }
    SourceTree all =
        SourceTree.walk(
            WalkOptions.of(folder)
                .withNeedles(needles(names))
                .withExcludes(List.of("/releasenotes/notes/", "/ChangeLog", "*.po", "*.pot")));
    for (String path : all.candidates()) {
      Optional<SourceText> text = all.text(path);
      for (String name : names) {
        text.ifPresent(it -> search(it, name, drafts, found));
      }
    }
    return found;
  }

  /** A name that no needle can be has every file searched for it. */
  private static Needles needles(List<String> names) {
    boolean fit = names.stream().allMatch(name -> name.matches("[ -~]{2,100}"));
    return fit ? Needles.of(names) : Needles.none();
  }

  private static void search(
      SourceText text, String name, Map<String, Draft> drafts, Map<String, List<Reference>> found) {
    Draft draft = drafts.get(name);
    ServiceProject.Entry entry = draft == null ? null : draft.entry;
    Matcher matcher =
        Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-]|\\.\\w)")
            .matcher(text.text());
    List<Reference> places = found.computeIfAbsent(name, key -> new ArrayList<>());
    while (matcher.find() && places.size() < PLACES) {
      Reference place = new Reference(text.path(), text.position(matcher.start()).line());
      boolean declares =
          entry != null && entry.path().equals(place.path()) && entry.line() == place.line();
      if (!declares && !places.contains(place)) {
        places.add(place);
      }
    }
  }

  private @Nullable History read(Map<String, Draft> drafts) throws IOException {
    History history = History.of(folder).orElse(null);
    if (history != null) {
      List<String> paths = new ArrayList<>(ServiceProject.metadataNames());
      drafts.values().forEach(draft -> paths.addAll(files(draft)));
      history.load(paths);
      history.load(history.named());
    }
    return history;
  }

  /** Where the module is or may be. */
  private static List<String> files(Draft draft) {
    String path = draft.path.module().replace('.', '/');
    return draft.file == null ? List.of(path + ".py", path + "/__init__.py") : List.of(draft.file);
  }

  private static @Nullable Version first(@Nullable History history, Draft draft) {
    if (history != null) {
      for (Version release : history.releases()) {
        for (String file : files(draft)) {
          if (history.hasModule(release, file, draft.path.attribute())) {
            return release;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Version last(@Nullable History history, Draft draft) {
    Version last = null;
    if (history != null) {
      for (Version release : history.releases()) {
        last = history.hasScript(release, draft.name) ? release : last;
      }
    }
    return last;
  }
}
