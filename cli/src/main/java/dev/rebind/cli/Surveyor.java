package dev.rebind.cli;

import dev.rebind.Rebind;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Plan;
import dev.rebind.tree.Problem;
import dev.rebind.tree.Root;
import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a request names and plans over it. */
final class Surveyor {
  /** Problems with which a path that was asked for itself cannot be reported on at all. */
  private static final Set<Problem.Kind> FATAL =
      Set.of(
          Problem.Kind.UNREADABLE,
          Problem.Kind.VANISHED,
          Problem.Kind.LINK_LOOP,
          Problem.Kind.SPECIAL);

  private final Request request;
  private final Session session;
  private final @Nullable Planner planner;
  private final Rebind rebind = Rebind.standard();

  /** What is planned over a tree instead of the road itself. */
  interface Planner {
    Plan plan(Rebind rebind, SourceTree tree, Settings settings);
  }

  Surveyor(Request request, Session session) {
    this(request, session, null);
  }

  Surveyor(Request request, Session session, @Nullable Planner planner) {
    this.request = request;
    this.session = session;
    this.planner = planner;
  }

  Survey survey() {
    List<Path> asked = asked();
    Config config = config(asked.get(0));
    List<Path> given = request.paths().isEmpty() ? standing(config, asked) : asked;
    if (!request.standardInput()) {
      given.forEach(this::mustBeReadable);
      given.forEach(path -> otherConfig(path, config));
    }
    Base base = Base.of(given, config.folder(), session.folder());
    String prefix = base.prefix(config.folder());
    Settings settings = new Wishes(request, config, rebind.catalogue(), session).settings(prefix);
    Rebind here = rebind.onThisMachine(settings);
    Plan plan =
        request.standardInput()
            ? here.plan(Map.of(base.roots().get(0).name(), input()), settings)
            : planned(here, given, base, config, prefix, settings);
    List<Finding> findings = new ArrayList<>(plan.findings());
    if (!request.standardInput()) {
      given.forEach(path -> mustHaveBeenRead(path, base, plan));
      findings.addAll(LiveNotices.of(plan));
    }
    findings.sort(null);
    return new Survey(request, base, plan, findings);
  }

  private Plan planned(
      Rebind here, List<Path> given, Base base, Config config, String prefix, Settings settings) {
    Planner other = planner;
    if (other != null) {
      return watched(
          progress ->
              other.plan(here, walked(base.roots(), config, prefix, settings, progress), settings));
    }
    WalkOptions walk = rebind.options(WalkOptions.of(List.of()));
    Beside beside = Beside.of(given, base, walk.names());
    for (Path crowded : beside.crowded()) {
      session.tell(
          "%s has too many files to look for one that includes what was named; name the folder"
              .formatted(shown(crowded)));
    }
    List<Root> roots = new ArrayList<>(base.roots());
    roots.addAll(beside.roots());
    return watched(
        progress -> {
          SourceTree tree = walked(roots, config, prefix, settings, progress);
          return beside.roots().isEmpty()
              ? here.plan(tree, settings)
              : here.plan(tree, settings, base::names);
        });
  }

  private Plan watched(Function<Progress, Plan> work) {
    try (Progress progress = new Progress(session)) {
      return work.apply(progress);
    }
  }

  private List<Path> asked() {
    if (request.standardInput()) {
      if (request.paths().size() > 1) {
        throw new Failure("'-' stands alone: either standard input is read, or paths are");
      }
      if (request.stdinFilename() == null) {
        throw new Failure("'-' needs --stdin-filename NAME, which decides the format");
      }
      return List.of(session.path(request.stdinFilename()));
    }
    return request.paths().isEmpty()
        ? List.of(session.folder())
        : request.paths().stream().map(session::path).toList();
  }

  /** What the configuration names where the command line names nothing. */
  private static List<Path> standing(Config config, List<Path> asked) {
    Path folder = config.folder();
    return folder == null || config.paths().isEmpty()
        ? asked
        : config.paths().stream().map(path -> folder.resolve(path).normalize()).toList();
  }

  private Config config(Path first) {
    Path file =
        request.config() == null
            ? Config.nearest(first).orElse(null)
            : session.path(request.config());
    if (file == null) {
      return Config.none();
    }
    String shown = shown(file);
    return new ConfigReader(file, shown, rebind.catalogue(), rebind.adapters().all())
        .read(Config.text(file, shown));
  }

  private void otherConfig(Path path, Config config) {
    if (request.config() == null) {
      Config.nearest(path)
          .filter(nearest -> !nearest.equals(config.file()))
          .ifPresent(
              nearest ->
                  session.tell(
                      "%s is not used: the first path has %s"
                          .formatted(
                              shown(nearest),
                              config.file() == null ? "none" : shown(config.file()))));
    }
  }

  private String shown(Path file) {
    return file.startsWith(session.folder())
        ? session.folder().relativize(file).toString()
        : file.toString();
  }

  private void mustBeReadable(Path path) {
    if (!Files.exists(path)) {
      boolean link = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      throw new Failure(
          shown(path) + (link ? ": a link that leads nowhere" : ": no such file or folder"));
    }
    if (!Files.isReadable(path) || (Files.isDirectory(path) && !Files.isExecutable(path))) {
      throw new Failure(shown(path) + ": permission denied");
    }
  }

  private void mustHaveBeenRead(Path path, Base base, Plan plan) {
    for (Problem problem : plan.tree().problems()) {
      if (FATAL.contains(problem.kind())
          && base.shown(problem.path()).equals(base.shown(base.name(path)))) {
        throw new Failure(shown(path) + " " + problem.sentence());
      }
    }
  }

  private SourceTree walked(
      List<Root> roots, Config config, String prefix, Settings settings, Progress progress) {
    WalkOptions walk =
        rebind
            .options(WalkOptions.of(roots))
            .withIgnoreRules(!request.noIgnore())
            .withIncludes(globs(prefix, config.includes()))
            .withExcludes(globs(prefix, config.excludes()))
            .withThreads(settings.threads());
    return progress.walk(walk);
  }

  private static List<String> globs(String prefix, List<String> written) {
    return written.stream().map(glob -> Base.ignoreGlob(prefix, glob)).toList();
  }

  private byte[] input() {
    int cap = (int) WalkOptions.SIZE_CAP;
    try {
      byte[] bytes = session.in().readNBytes(cap + 1);
      if (bytes.length > cap) {
        throw new Failure("standard input is too large to be configuration");
      }
      return bytes;
    } catch (IOException e) {
      throw new Failure("standard input: " + Reason.of(e), e);
    }
  }
}
