package dev.rebind.tree;

import java.util.ArrayDeque;
import java.util.Deque;

/** The grammar of paths in a tree: segments joined by slashes, no dots between them. */
final class TreePath {
  private TreePath() {}

  static String join(String folder, String below) {
    if (folder.isEmpty()) {
      return below;
    }
    return below.isEmpty() ? folder : folder + '/' + below;
  }

  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The same path without empty and dot segments; leading {@code ..} stay, since a root may have
   * them.
   */
  static String normal(String path) {
    if (!path.startsWith(".") && !path.contains("//") && !path.contains("/.")) {
      return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    String joined = String.join("/", kept);
    return path.startsWith("/") ? "/" + joined : joined;
  }
}
