package dev.rebind.tree;

import dev.rebind.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files under one or several roots, as one immutable view: walked once, read lazily, overlaid
 * with changes.
 *
 * <p>Paths are those of {@link Root}: relative, with slashes, each file under one of them. Paths
 * given to a method may have dot segments; what they leave the roots by is not there. Safe for use
 * by several threads.
 */
public final class SourceTree {
  /** How much {@link #start} gives at most, in UTF-16 units. */
  public static final int START = 8192;

  private static final WalkOptions IN_MEMORY = WalkOptions.of(List.<Root>of()).withThreads(1);

  private final WalkOptions options;
  private final DiskFiles disk;

  /** What differs from the disk. */
  private final SortedMap<String, Changed> changes;

  /** Made when first asked for: of the many overlays of a verification few are asked. */
  private volatile @Nullable List<String> candidates;

  private SourceTree(WalkOptions options, DiskFiles disk, SortedMap<String, Changed> changes) {
    this.options = options;
    this.disk = disk;
    this.changes = changes;
  }

  /** Reads the roots once. What cannot be read is in {@link #problems}, never an exception. */
  public static SourceTree walk(WalkOptions options) {
    return new SourceTree(options, new DiskFiles(options), new TreeMap<>());
  }

  /** A tree of files that lie nowhere on a disk; every one of them is a candidate. */
  public static SourceTree of(Map<String, byte[]> files) {
    return of(files, IN_MEMORY);
  }

  /**
   * The same, with the needles, names, globs and size cap of the options; their roots do not count.
   */
  public static SourceTree of(Map<String, byte[]> files, WalkOptions options) {
    WalkOptions rootless = options.withRoots(List.of()).withThreads(1);
    Map<String, Optional<byte[]>> all = new TreeMap<>();
    files.forEach((path, bytes) -> all.put(path, Optional.of(bytes)));
    return walk(rootless).with(all);
  }

  /** What was walked; empty for a tree in memory. */
  public List<Root> roots() {
    return options.roots();
  }

  /**
   * The files that passed the ignore rules, globs, names and size cap and have a needle, sorted.
   */
  public List<String> candidates() {
    List<String> known = candidates;
    if (known == null) {
      known = listed();
      candidates = known;
    }
    return known;
  }

  /**
   * The text of any file inside the roots, candidate or not. Empty where there is none, or where it
   * is no text: then {@link #problems} says why.
   */
  public Optional<SourceText> text(String path) {
    String normal = TreePath.normal(path);
    Changed changed = changes.get(normal);
    if (changed != null) {
      return changed.text();
    }
    Changed target = changedTarget(normal);
    return target == null ? disk.text(normal) : target.textAs(normal);
  }

  /** The change of the file that a link leads to, if there is one. */
  private @Nullable Changed changedTarget(String link) {
    Optional<String> target = changes.isEmpty() ? Optional.empty() : disk.linkTo(link);
    return target.isEmpty() ? null : changes.get(target.get());
  }

  /** The first {@link #START} units of a file's text; empty where {@link #text} is. */
  public Optional<String> start(String path) {
    return text(path).map(text -> text.text().substring(0, Math.min(START, text.text().length())));
  }

  /** Whether there is such a file, not a folder, inside the roots. */
  public boolean exists(String path) {
    String normal = TreePath.normal(path);
    Changed changed = changes.get(normal);
    if (changed != null) {
      return changed.exists();
    }
    Changed target = changedTarget(normal);
    return target == null ? disk.exists(normal) : target.exists();
  }

  /**
   * Every file whose path begins with the prefix, sorted, with a needle or without, as far as the
   * ignore rules and globs leave it in. Reads the folders below the prefix's last slash when first
   * asked, so a short prefix of a large tree takes its time.
   */
  public List<String> list(String prefix) {
    TreeSet<String> found = new TreeSet<>();
    for (String path : disk.below(prefix.substring(0, Math.max(0, prefix.lastIndexOf('/'))))) {
      if (path.startsWith(prefix)) {
        found.add(path);
      }
    }
    changes.forEach(
        (path, changed) -> {
          if (!changed.exists()) {
            found.remove(path);
          } else if (path.startsWith(prefix)) {
            found.add(path);
          }
        });
    return List.copyOf(found);
  }

  /** Where the file lies on the disk, or would lie; empty outside the roots and in memory. */
  public Optional<Path> onDisk(String path) {
    return disk.onDisk(TreePath.normal(path));
  }

  /** The path in the tree of the file that a candidate, being a symbolic link, leads to. */
  public Optional<String> linkTo(String path) {
    return disk.linkTo(TreePath.normal(path));
  }

  /** What could not be read, sorted; reading further files can add to it. */
  public List<Problem> problems() {
    TreeSet<Problem> all = new TreeSet<>();
    for (Problem problem : disk.problems()) {
      if (!changes.containsKey(problem.path())) {
        all.add(problem);
      }
    }
    changes.values().forEach(changed -> changed.problem(options.sizeCap()).ifPresent(all::add));
    return List.copyOf(all);
  }

  /**
   * The same tree with some files changed or made (their new bytes) or deleted (empty). A change of
   * a symbolic link is a change of the file that it leads to; a deletion takes away the link alone.
   */
  public SourceTree with(Map<String, Optional<byte[]>> changed) {
    SortedMap<String, Changed> all = new TreeMap<>(changes);
    changed.forEach(
        (path, bytes) -> {
          String normal = TreePath.normal(path);
          String at = bytes.isPresent() ? linkTo(normal).orElse(normal) : normal;
          all.put(at, new Changed(at, bytes));
        });
    return new SourceTree(options, disk, all);
  }

  /** A changed file stays what it was; a new one is judged as the walk would have judged it. */
  private List<String> listed() {
    if (changes.isEmpty()) {
      return disk.candidates();
    }
    TreeSet<String> paths = new TreeSet<>(disk.candidates());
    Selection selection = new Selection(options);
    changes.forEach(
        (path, changed) -> {
          if (!changed.exists()) {
            paths.remove(path);
            paths.removeAll(disk.linksTo(path));
          } else if (changed.counts(options, selection)) {
            paths.add(path);
          }
        });
    return List.copyOf(paths);
  }
}
