package dev.rebind.cli;

import dev.rebind.tree.Root;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files beside one that was named alone. One of them may include it, and would break with it,
 * so they are read; they are neither changed nor reported.
 *
 * @param roots to be walked besides those that were named
 * @param crowded folders with so many files that none of them is read
 */
record Beside(List<Root> roots, List<Path> crowded) {
  /** Files of one folder that are read. */
  static final int MOST = 500;

  /** Names of one folder that are looked at. */
  private static final int SEEN = 20_000;

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
    List<Root> roots = new ArrayList<>();
    List<Path> crowded = new ArrayList<>();
    for (Path folder : folders) {
      List<Root> found = new ArrayList<>();
      if (collect(folder, base, counts, found)) {
        roots.addAll(found);
      } else {
        crowded.add(folder);
      }
    }
    return new Beside(roots, crowded);
  }

  /** Whether there were few enough. */
  private static boolean collect(
      Path folder, Base base, Predicate<String> counts, List<Root> found) {
    int seen = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = base.name(file);
        if (++seen > SEEN || found.size() > MOST) {
          return false;
        }
        if (counts.test(name)
            && !base.names(name)
            && Files.isReadable(file)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          found.add(new Root(file, name));
        }
      }
    } catch (IOException | DirectoryIteratorException closed) {
      // A folder that may be passed but not listed: nothing in it can be looked for.
      return false;
    }
    return true;
  }
}
