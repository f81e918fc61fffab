package dev.rebind.cli;

import dev.rebind.audit.Git;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Match;
import dev.rebind.catalogue.ModuleUse;
import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Commits what an apply wrote, a commit for each service, by the installed git. Its hooks are off;
 * the one that adds Gerrit's Change-Id is run when asked for. Nothing is pushed.
 *
 * <p>Everything that can stand in the way is asked before the first file is written. A commit is
 * made of the texts of the plan, so that two services in one file come apart.
 */
final class Commits {
  /** The topic under which these changes are reviewed together. */
  private static final String TOPIC = "git review -t remove-wsgi_scripts";

  private final Survey survey;
  private final Session session;
  private final Git git;
  private final GitIndex index;
  private final Path top;

  /** By the services of a commit. */
  private final SortedMap<String, String> messages = new TreeMap<>();

  private Commits(Survey survey, Session session, Git git, Path top) {
    this.survey = survey;
    this.session = session;
    this.git = git;
    this.index = new GitIndex(git);
    this.top = top;
  }

  /**
   * Makes sure that what will be written can be committed, and nothing else with it.
   *
   * @throws Failure when it cannot; nothing was written yet
   */
  static Commits ready(Survey survey, Session session) {
    try {
      Path folder = survey.base().folder();
      Git.Answer found = Git.in(folder).run("rev-parse", "--show-toplevel");
      if (!found.fine()) {
        boolean none = found.err().isEmpty() || found.err().contains("not a git repository");
        throw new Failure(
            none
                ? "--commit needs a git work tree; " + folder + " is in none"
                : "--commit: git says " + found.err().lines().findFirst().orElse(""));
      }
      Path top = Path.of(found.text().stripTrailing());
      Commits commits = new Commits(survey, session, Git.in(top), top);
      commits.check();
      return commits;
    } catch (IOException noGit) {
      throw new Failure("--commit needs git: " + noGit.getMessage(), noGit);
    }
  }

  private void check() throws IOException {
    if (!git.run("rev-parse", "--verify", "--quiet", "HEAD").fine()) {
      throw new Failure("--commit needs a first commit to build on");
    }
    if (!git.run("diff-index", "--cached", "--quiet", "HEAD", "--").fine()) {
      throw new Failure("there are staged changes; commit or unstage them first");
    }
    for (String work : List.of("merge", "cherry-pick", "revert")) {
      String head = work.replace('-', '_').toUpperCase(Locale.ROOT) + "_HEAD";
      if (git.run("rev-parse", "--verify", "--quiet", head).fine()) {
        throw new Failure("a " + work + " is under way; finish it first");
      }
    }
    Git.Answer who = git.run("var", "GIT_AUTHOR_IDENT");
    if (!who.fine()) {
      throw new Failure("git does not know who commits: set user.name and user.email");
    }
    for (Map.Entry<String, FileChange> file : files().entrySet()) {
      check(file.getKey(), file.getValue());
    }
    messages();
  }

  /** Every message is made, and the hook run on it, while nothing is written yet. */
  private void messages() throws IOException {
    ChangeId hook = survey.request().changeId() ? new ChangeId(hook(), top) : null;
    for (Map.Entry<String, List<Change>> group : groups().entrySet()) {
      Set<String> services = new TreeSet<>(List.of(group.getKey().split(", ")));
      services.remove("");
      String message = CommitMessage.of(services, group.getValue(), survey);
      messages.put(group.getKey(), hook == null ? message : hook.addTo(message));
    }
  }

  private void check(String path, FileChange change) throws IOException {
    String name = inside(path);
    // First of all, as git runs the filter of a file whenever it compares it.
    String filter = git.run("check-attr", "-z", "filter", "--", name).text();
    if (!filter.endsWith("\0unspecified\0") && !filter.endsWith("\0unset\0")) {
      throw new Failure(name + " goes through a filter, which is not run; commit it yourself");
    }
    if (change instanceof FileChange.Create) {
      return;
    }
    String staged = git.run("ls-files", "--stage", "--", GitIndex.literal(name)).text();
    if (staged.isEmpty()) {
      throw new Failure(name + " is not tracked by git; add it first");
    }
    if (!staged.split(" ")[1].equals(index.blob(name, before(path), false))) {
      throw new Failure(name + " has changes of its own; commit or stash them first");
    }
  }

  private Path hook() throws IOException {
    Path common = Path.of(git.run("rev-parse", "--git-common-dir").text().stripTrailing());
    return top.resolve(common).resolve("hooks").resolve("commit-msg");
  }

  private SortedMap<String, FileChange> files() {
    SortedMap<String, FileChange> files = new TreeMap<>();
    survey.plan().files().forEach((path, file) -> files.put(path, file.change()));
    return files;
  }

  /** A path of the plan from the top of the work tree. */
  private String inside(String path) throws IOException {
    Path file = survey.base().onDisk(path);
    Path parent = file.getParent();
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    if (parent == null || Files.isSymbolicLink(file)) {
      throw new Failure(path + " is a link; commit what it leads to yourself");
    }
    Path real = parent.toRealPath().resolve(parent.relativize(file));
    if (!real.startsWith(top.toRealPath())) {
      throw new Failure(path + " is not in the work tree " + top);
    }
    return top.toRealPath().relativize(real).toString().replace('\\', '/');
  }

  /**
   * Commits what is written by now, and says so.
   *
   * @param journal what takes the files back
   */
  void commit(String journal) {
    try {
      List<Change> made = new ArrayList<>();
      for (Map.Entry<String, List<Change>> group : groups().entrySet()) {
        made.addAll(group.getValue());
        stage(group.getValue(), made);
        session.tell("committed " + index.commit(messages.getOrDefault(group.getKey(), "")));
      }
      known();
      session.tell("for review: " + TOPIC);
    } catch (IOException broken) {
      try {
        index.reset();
      } catch (IOException noGit) {
        session.tell("the index is as git left it: " + noGit.getMessage());
      }
      throw new Failure(
          "the files are written, not all is committed: %s; 'rebind undo %s' takes the files back"
              .formatted(broken.getMessage(), journal),
          broken);
    }
  }

  /** The changes by the services that they move; with --one, all together. */
  private SortedMap<String, List<Change>> groups() {
    SortedMap<String, List<Change>> groups = new TreeMap<>();
    Set<String> all = new TreeSet<>();
    for (Change change : survey.plan().changes()) {
      all.addAll(services(change));
    }
    for (Change change : survey.plan().changes()) {
      Set<String> mine = survey.request().oneCommit() ? all : services(change);
      groups.computeIfAbsent(String.join(", ", mine), key -> new ArrayList<>()).add(change);
    }
    return groups;
  }

  private static Set<String> services(Change change) {
    Set<String> services = new TreeSet<>();
    for (Flip flip : change.flips()) {
      if (!flip.kept()) {
        services.add(service(flip.site()));
      }
    }
    return services;
  }

  /** The service that a site is of: the catalogue's, else what its script is called. */
  static String service(Site site) {
    Catalogue catalogue = Catalogue.bundled();
    return site.binding()
        .match(
            script -> {
              List<String> tail = script.path().tail();
              return catalogue.find(tail) instanceof Match.Found found
                  ? found.script().service().name()
                  : tail.isEmpty() ? "configuration" : tail.get(tail.size() - 1);
            },
            module -> service(module, catalogue),
            unresolved -> "configuration");
  }

  private static String service(Binding.Module module, Catalogue catalogue) {
    return catalogue.module(module.module(), module.attribute()).stream()
        .findFirst()
        .map(ModuleUse::script)
        .map(script -> script.service().name())
        .orElseGet(() -> module.module().split("\\.")[0]);
  }

  /** Puts the files of a group into the index as they are after it and those before it. */
  private void stage(List<Change> group, List<Change> made) throws IOException {
    Set<String> paths = new TreeSet<>();
    group.forEach(change -> paths.addAll(change.files().keySet()));
    for (String path : paths) {
      String name = inside(path);
      SourceText text = after(path, made);
      if (text == null) {
        index.remove(name);
      } else {
        index.put(name, text);
      }
    }
  }

  private @Nullable SourceText after(String path, List<Change> made) {
    EditSet edits = EditSet.none();
    for (Change change : made) {
      FileChange file = change.files().get(path);
      if (file instanceof FileChange.Create create) {
        return SourceText.of(path, create.text());
      }
      if (file instanceof FileChange.Delete) {
        return null;
      }
      if (file instanceof FileChange.Modify modify) {
        edits = edits.and(modify.edits());
      }
    }
    return edits.applyTo(before(path));
  }

  private SourceText before(String path) {
    return survey.plan().tree().text(path).orElseThrow(() -> new Failure(path + " is gone"));
  }

  /** The index learns how the files that were written lie on the disk, and looks at no other. */
  private void known() throws IOException {
    for (Map.Entry<String, FileChange> file : files().entrySet()) {
      if (!(file.getValue() instanceof FileChange.Delete)) {
        git.run("update-index", "--", inside(file.getKey()));
      }
    }
  }
}
