package dev.rebind.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A folder or one file that is read, and the name under which it appears in the tree.
 *
 * <p>The path of a file in the tree is the root's name, a slash, and the path below the root,
 * always with slashes. A folder with the empty name adds nothing, so that paths are relative to it.
 */
public record Root(Path path, String name) {
  public Root {
    Objects.requireNonNull(path, "path");
    if (name.endsWith("/") || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("bad name of a root: " + name);
    }
  }

  /** One root by the common rule: a folder has the empty name, a file its own. */
  public static Root of(Path path) {
    return new Root(path, Files.isDirectory(path) ? "" : String.valueOf(path.getFileName()));
  }

  /**
   * Roots as a user gives them. One alone is named by {@link #of(Path)}; several are named by the
   * path that was given, without needless dots, so that two folders with a file of the same name
   * stay apart and {@code ../b/x.ini} seen from {@code a/y.ini} is {@code b/x.ini}. A root inside
   * another is named as a part of that one.
   */
  public static List<Root> ofAll(Path... paths) {
    if (paths.length == 1) {
      return List.of(of(paths[0]));
    }
    return Arrays.stream(paths).map(path -> asGiven(path, paths)).distinct().toList();
  }

  private static Root asGiven(Path path, Path[] all) {
    Path outer = path;
    for (Path other : all) {
      if (absolute(outer).startsWith(absolute(other)) && !absolute(outer).equals(absolute(other))) {
        outer = other;
      } else if (absolute(outer).equals(absolute(other))) {
        outer = first(other, outer, all);
      }
    }
    String name = slashes(outer.normalize());
    String below = slashes(absolute(outer).relativize(absolute(path)));
    return new Root(path, TreePath.join(name, below));
  }

  private static Path first(Path one, Path other, Path[] all) {
    List<Path> order = Arrays.asList(all);
    return order.indexOf(one) <= order.indexOf(other) ? one : other;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String slashes(Path path) {
    String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return text.equals("/") ? "" : text;
  }
}
