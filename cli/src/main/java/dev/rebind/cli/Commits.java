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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private final Path top;

  /** By the services of a commit. */
  private final SortedMap<String, String> messages = new TreeMap<>();

  private Commits(Survey survey, Session session, Git git, Path top) {
    this.survey = survey;
    this.session = session;
    this.git = git;
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
    if (!git.run("diff", "--cached", "--quiet", "--no-ext-diff").fine()) {
      throw new Failure("there are staged changes; commit or unstage them first");
    }
    if (git.run("rev-parse", "--verify", "--quiet", "MERGE_HEAD").fine()) {
      throw new Failure("a merge is under way; finish it first");
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
    if (!(change instanceof FileChange.Create)) {
      if (git.run("ls-files", "--error-unmatch", "--", literal(name)).code() != 0) {
        throw new Failure(name + " is not tracked by git; add it first");
      }
      if (!git.run("diff", "--quiet", "--no-ext-diff", "--no-textconv", "--", literal(name))
          .fine()) {
        throw new Failure(name + " has changes of its own; commit or stash them first");
      }
    }
    String filter = git.run("check-attr", "-z", "filter", "--", name).text();
    if (!filter.endsWith("\0unspecified\0") && !filter.endsWith("\0unset\0")) {
      throw new Failure(name + " goes through a filter, which is not run; commit it yourself");
    }
  }

  private static String literal(String name) {
    return ":(literal)" + name;
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
        record(messages.getOrDefault(group.getKey(), ""));
      }
      git.run("update-index", "-q", "--refresh");
      session.tell("for review: " + TOPIC);
    } catch (IOException broken) {
      unstage();
      throw new Failure(
          "the files are written, not all is committed: %s; 'rebind undo %s' takes the files back"
              .formatted(broken.getMessage(), journal),
          broken);
    }
  }

  /** Nothing was staged before. */
  private void unstage() {
    try {
      git.run("read-tree", "HEAD");
    } catch (IOException noGit) {
      session.tell("the index is as git left it: " + noGit.getMessage());
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
        run(new byte[0], "update-index", "--force-remove", "--", name);
        continue;
      }
      String id = run(text.bytes(), "hash-object", "-w", "--stdin", "--path=" + name).strip();
      String staged = run(new byte[0], "ls-files", "--stage", "--", literal(name));
      String mode = staged.isEmpty() ? "100644" : staged.substring(0, staged.indexOf(' '));
      run(new byte[0], "update-index", "--add", "--cacheinfo", mode + "," + id + "," + name);
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
    SourceText before =
        survey.plan().tree().text(path).orElseThrow(() -> new Failure(path + " is gone"));
    return edits.applyTo(before);
  }

  private void record(String message) throws IOException {
    run(
        message.getBytes(StandardCharsets.UTF_8),
        "commit",
        "--quiet",
        "--no-gpg-sign",
        "--no-verify",
        "--cleanup=whitespace",
        "--file=-");
    String id = run(new byte[0], "rev-parse", "--short", "HEAD").strip();
    session.tell("committed " + id + " " + message.lines().findFirst().orElse(""));
  }

  private String run(byte[] input, String... arguments) throws IOException {
    Git.Answer answer = git.run(input, arguments);
    if (!answer.fine()) {
      throw new IOException("git " + arguments[0] + ": " + answer.err());
    }
    return answer.text();
  }
}
