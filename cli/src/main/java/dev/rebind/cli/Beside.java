package dev.rebind.cli;

import dev.rebind.tree.Root;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files around one that was named alone: beside it, in the folders above it, and in all of its
 * repository. One of them may include it, and would break with it, so they are read; they are
 * neither changed nor reported. Nothing outside the folder that paths are relative to is.
 *
 * @param roots to be walked besides those that were named
 * @param crowded folders with so many files that none of them is read
 */
record Beside(List<Root> roots, List<Path> crowded) {
  /** Files of one folder that are read. */
  static final int MOST = 500;

  /** Names of one folder that are looked at. */
  private static final int SEEN = 20_000;

  /** Folders whose files no server is started with. */
  private static final Set<String> PASSED = Set.of("node_modules", "__pycache__");

  /**
   * @param given absolute and normal
   * @param counts whether a path of the tree can be configuration, by its name
   */
  static Beside of(List<Path> given, Base base, Predicate<String> counts) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path path : given) {
      Path folder = path.getParent();
      if (folder != null && Files.isRegularFile(path) && !given.contains(folder)) {
        folders.add(folder);
      }
    }
    Map<Path, Root> roots = new LinkedHashMap<>();
    Set<Path> crowded = new LinkedHashSet<>();
    for (Path folder : folders) {
      take(folder, base, counts, roots, crowded, Beside::inOne);
      Path top = repository(folder, base);
      if (top != null) {
        take(top, base, counts, roots, crowded, Beside::below);
        continue;
      }
      Path at = folder.equals(base.folder()) ? null : folder.getParent();
      for (; at != null && at.startsWith(base.folder()); at = at.getParent()) {
        // A folder above, full of other things, was not asked about and is passed by.
        take(at, base, counts, roots, new LinkedHashSet<>(), Beside::inOne);
      }
    }
    return new Beside(List.copyOf(roots.values()), List.copyOf(crowded));
  }

  /** The repository around a folder, or as much of it as paths can be relative to. */
  private static @Nullable Path repository(Path folder, Base base) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at.startsWith(base.folder()) ? at : base.folder();
      }
    }
    return null;
  }

  /** Looks at the names in some folders; false when there are too many. */
  private interface Look {
    boolean at(Path folder, Base base, Predicate<String> counts, List<Root> found);
  }

  private static void take(
      Path folder,
      Base base,
      Predicate<String> counts,
      Map<Path, Root> roots,
      Set<Path> crowded,
      Look look) {
    List<Root> found = new ArrayList<>();
    if (look.at(folder, base, counts, found)) {
      found.forEach(root -> roots.putIfAbsent(root.path(), root));
    } else {
      crowded.add(folder);
    }
  }

  private static boolean inOne(Path folder, Base base, Predicate<String> counts, List<Root> found) {
    return collect(folder, base, counts, found, new int[1], new ArrayList<>());
  }

  private static boolean below(Path top, Base base, Predicate<String> counts, List<Root> found) {
    int[] seen = new int[1];
    Deque<Path> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      List<Path> inner = new ArrayList<>();
      Path folder = open.remove();
      boolean closed = !folder.equals(top) && !Files.isReadable(folder);
      if (!closed && !collect(folder, base, counts, found, seen, inner)) {
        return false;
      }
      open.addAll(inner);
    }
    return true;
  }

  /** Whether there were few enough. */
  private static boolean collect(
      Path folder,
      Base base,
      Predicate<String> counts,
      List<Root> found,
      int[] seen,
      List<Path> inner) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = base.name(file);
        if (++seen[0] > SEEN || found.size() > MOST) {
          return false;
        }
        if (counts.test(name)
            && !base.names(name)
            && Files.isReadable(file)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          found.add(new Root(file, name));
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (!last.startsWith(".")
            && !PASSED.contains(last)
            && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          inner.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException closed) {
      // A folder that may be passed but not listed: nothing in it can be looked for.
      return false;
    }
    return true;
  }
}
