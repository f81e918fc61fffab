package dev.rebind.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What is walked, and which files of it count.
 *
 * @param roots the folders and files to read
 * @param needles the words of which a candidate has at least one
 * @param names asked with a file's path in the tree: whether a file of this name can concern an
 *     adapter at all. A file that cannot is neither opened nor asked for its size, so this decides
 *     most of the walk's time. Called from several threads. A root that is a file is not asked for.
 * @param ignoreRules whether {@code .gitignore} and {@code .git/info/exclude} count, and the
 *     folders of caches ({@code __pycache__}, {@code .mypy_cache}, {@code .pytest_cache}, {@code
 *     .ruff_cache}, {@code .stestr}) are left out; {@code .git}, {@code .hg}, {@code .svn} and
 *     {@code .bzr} are never entered
 * @param includes globs in the grammar of {@code .gitignore}, matched against paths in the tree;
 *     where there are any, only files that they match, or that lie in a folder they match, are
 *     candidates
 * @param excludes globs in the same grammar; what they match is no candidate and is not entered
 * @param sizeCap in bytes; a larger file is a problem, never a candidate
 * @param threads how many walk; never changes the result
 */
public record WalkOptions(
    List<Root> roots,
    Needles needles,
    Predicate<String> names,
    boolean ignoreRules,
    List<String> includes,
    List<String> excludes,
    long sizeCap,
    int threads) {
  /** 16 MiB: far above any configuration written by people, far below what hurts. */
  public static final long SIZE_CAP = 16L << 20;

  public WalkOptions {
    roots = List.copyOf(roots);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    Objects.requireNonNull(needles, "needles");
    Objects.requireNonNull(names, "names");
    if (sizeCap < 1 || sizeCap > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("size cap out of range: " + sizeCap);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread, not " + threads);
    }
  }

  /**
   * Every file below the paths, named by {@link Root#ofAll}, with ignore rules, on all processors.
   */
  public static WalkOptions of(Path... paths) {
    return of(Root.ofAll(paths));
  }

  public static WalkOptions of(List<Root> roots) {
    return new WalkOptions(
        roots,
        Needles.none(),
        name -> true,
        true,
        List.of(),
        List.of(),
        SIZE_CAP,
        Runtime.getRuntime().availableProcessors());
  }

  public WalkOptions withRoots(List<Root> others) {
    return new WalkOptions(
        others, needles, names, ignoreRules, includes, excludes, sizeCap, threads);
  }

  public WalkOptions withNeedles(Needles words) {
    return new WalkOptions(roots, words, names, ignoreRules, includes, excludes, sizeCap, threads);
  }

  public WalkOptions withNames(Predicate<String> wanted) {
    return new WalkOptions(
        roots, needles, wanted, ignoreRules, includes, excludes, sizeCap, threads);
  }

  public WalkOptions withIgnoreRules(boolean respected) {
    return new WalkOptions(roots, needles, names, respected, includes, excludes, sizeCap, threads);
  }

  public WalkOptions withIncludes(List<String> globs) {
    return new WalkOptions(roots, needles, names, ignoreRules, globs, excludes, sizeCap, threads);
  }

  public WalkOptions withExcludes(List<String> globs) {
    return new WalkOptions(roots, needles, names, ignoreRules, includes, globs, sizeCap, threads);
  }

  public WalkOptions withSizeCap(long bytes) {
    return new WalkOptions(roots, needles, names, ignoreRules, includes, excludes, bytes, threads);
  }

  public WalkOptions withThreads(int count) {
    return new WalkOptions(roots, needles, names, ignoreRules, includes, excludes, sizeCap, count);
  }
}
