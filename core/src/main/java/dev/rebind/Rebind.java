package dev.rebind;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.disk.Applier;
import dev.rebind.disk.ApplyOptions;
import dev.rebind.disk.Outcome;
import dev.rebind.resolve.Environment;
import dev.rebind.resolve.PythonEnvironment;
import dev.rebind.resolve.Resolver;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import dev.rebind.road.Road;
import dev.rebind.tree.Needles;
import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds every WSGI binding under a folder and plans its move to a module path.
 *
 * <pre>{@code
 * Rebind rebind = Rebind.standard();
 * Plan plan = rebind.plan(Path.of("deploy"), Settings.standard().withRelease("2025.2"));
 * System.out.print(plan.diff());
 * }</pre>
 */
public final class Rebind {
  private final Adapters adapters;
  private final Catalogue catalogue;
  private final Environment environment;

  private Rebind(Adapters adapters, Catalogue catalogue, Environment environment) {
    this.adapters = adapters;
    this.catalogue = catalogue;
    this.environment = environment;
  }

  /**
   * Every adapter on the class path and the bundled catalogue. Installed Python environments are
   * looked at only when {@link #onThisMachine} is asked for.
   */
  public static Rebind standard() {
    return of(Adapters.installed());
  }

  public static Rebind of(Adapters adapters) {
    return new Rebind(adapters, Catalogue.bundled(), Environment.none());
  }

  public Rebind withCatalogue(Catalogue other) {
    return new Rebind(adapters, other, environment);
  }

  public Rebind withEnvironment(Environment other) {
    return new Rebind(adapters, catalogue, other);
  }

  /**
   * Also asks the Python environments that scripts' own paths name ({@code /opt/venv/bin/...}), or
   * the one in the settings. Files are looked at, nothing is run.
   */
  public Rebind onThisMachine(Settings settings) {
    String named = settings.pythonEnv();
    return withEnvironment(new PythonEnvironment(named == null ? null : Path.of(named)));
  }

  public Adapters adapters() {
    return adapters;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** Reads every file below a folder, or one file, and plans; nothing is written. */
  public Plan plan(Path root, Settings settings) {
    return plan(SourceTree.walk(options(WalkOptions.of(root))), settings);
  }

  /** Plans over a tree that is read already; nothing is written. */
  public Plan plan(SourceTree tree, Settings settings) {
    return plan(tree, settings, path -> true);
  }

  /**
   * The same, where only some files of the tree were asked about. The others are read, so that no
   * change breaks them; none of them is changed or reported.
   *
   * @param asked whether a path of the tree was asked about
   */
  public Plan plan(SourceTree tree, Settings settings, Predicate<String> asked) {
    Resolver resolver = new Resolver(catalogue, environment, settings);
    return new Road(adapters, resolver, settings).plan(tree, asked);
  }

  /** Plans over files that lie nowhere on a disk. */
  public Plan plan(Map<String, byte[]> files, Settings settings) {
    return plan(SourceTree.of(files, options(WalkOptions.of(List.of()))), settings);
  }

  /**
   * Writes a plan, all of it or nothing, with a journal that {@link dev.rebind.disk.Undo} takes
   * back.
   *
   * @throws IOException when a root of the plan cannot be found any more; nothing was written
   * @throws IllegalArgumentException when the plan changes nothing, or was made of files in memory
   */
  public static Outcome apply(Plan plan, ApplyOptions options) throws IOException {
    return Applier.apply(new Writes(plan).set(), options);
  }

  /** The same walk, opening only what an adapter may claim and keeping only what has a needle. */
  public WalkOptions options(WalkOptions walk) {
    return walk.withNeedles(Needles.of(adapters.needles())).withNames(adapters.names());
  }
}
