package dev.rebind.cli;

import dev.rebind.tree.Root;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that paths in the tree and in a patch are relative to, and the roots below it.
 *
 * <p>It is the current folder where everything that is read lies in it, so that a patch applies
 * where it was made; else the innermost folder that holds all of it. A configuration file further
 * up moves it there, since globs are relative to that file.
 *
 * @param folder absolute
 * @param current the current folder, from which people are shown paths
 */
record Base(Path folder, List<Root> roots, Path current) {

  /**
   * @param given absolute and normal, at least one
   * @param config the folder of the configuration file, if there is one
   */
  static Base of(List<Path> given, @Nullable Path config, Path current) {
    Path folder = current;
    if (!given.stream().allMatch(path -> path.startsWith(current))) {
      folder = Files.isDirectory(given.get(0)) ? given.get(0) : above(given.get(0));
      for (Path path : given) {
        while (!path.startsWith(folder)) {
          folder = above(folder);
        }
      }
    }
    if (config != null && folder.startsWith(config)) {
      folder = config;
    }
    Path base = folder;
    Map<String, Root> roots = new LinkedHashMap<>();
    for (Path path : given) {
      String name = slashes(base.relativize(path));
      roots.put(name, new Root(path, name));
      reviews(path, base).forEach(roots::putIfAbsent);
    }
    return new Base(base, List.copyOf(roots.values()), current);
  }

  /**
   * The {@code .gitreview} files above a path, which say what release it is for; one from above the
   * base stands at the base.
   */
  private static Map<String, Root> reviews(Path path, Path base) {
    Map<String, Root> found = new LinkedHashMap<>();
    boolean top = Files.exists(path.resolve(".git"));
    for (Path at = path.getParent(); at != null && !top; at = at.getParent()) {
      Path file = at.resolve(".gitreview");
      if (Files.isRegularFile(file)) {
        boolean inside = at.startsWith(base);
        String name = inside ? slashes(base.relativize(file)) : ".gitreview";
        found.putIfAbsent(name, new Root(file, name));
        if (!inside) {
          break;
        }
      }
      top = Files.exists(at.resolve(".git"));
    }
    return found;
  }

  private static Path above(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** A path of the tree for people: from the current folder where it lies in it, else absolute. */
  String shown(String path) {
    Path file;
    try {
      file = path.equals(".") ? folder : folder.resolve(path);
    } catch (InvalidPathException unmappable) {
      // A name that this locale cannot write is shown as far as it was read.
      return path;
    }
    if (!file.startsWith(current)) {
      return file.toString();
    }
    String relative = slashes(current.relativize(file));
    return relative.isEmpty() ? "." : relative;
  }

  /** The path in the tree of a file below the folder. */
  String name(Path file) {
    return slashes(folder.relativize(file));
  }

  /** Whether a path of the tree is a root or lies in one. */
  boolean names(String path) {
    return roots.stream()
        .anyMatch(
            root ->
                root.name().isEmpty()
                    || path.equals(root.name())
                    || path.startsWith(root.name() + "/"));
  }

  /** Where a path of the tree lies. */
  Path onDisk(String path) {
    return folder.resolve(path).normalize();
  }

  /** What stands before a path relative to {@code inner} to make it one of the tree. */
  String prefix(@Nullable Path inner) {
    return inner == null || !inner.startsWith(folder) || inner.equals(folder)
        ? ""
        : slashes(folder.relativize(inner)) + "/";
  }

  /** A glob in the grammar of .gitignore that was written for the folder of {@code prefix}. */
  static String ignoreGlob(String prefix, String glob) {
    if (prefix.isEmpty()) {
      return glob;
    }
    String body = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
    String under = prefix.replaceAll("([\\\\*?\\[])", "\\\\$1");
    return body.indexOf('/') < 0
        ? "/" + under + "**/" + glob
        : "/" + under + (glob.startsWith("/") ? glob.substring(1) : glob);
  }

  /** A glob of the file system's kind that was written for the folder of {@code prefix}. */
  static String pathGlob(String prefix, String glob) {
    return prefix.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1") + glob;
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
