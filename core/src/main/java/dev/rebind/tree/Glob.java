package dev.rebind.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * One pattern in the grammar of {@code .gitignore} (gitignore(5), PATTERN FORMAT), without its
 * negation.
 *
 * <p>A pattern with a slash at its start or middle is matched against the path below the folder of
 * its file, any other against the name alone. {@code **} as a whole segment stands for any number
 * of folders.
 */
final class Glob {
  private final List<Segment> segments;
  private final boolean anchored;
  private final boolean foldersOnly;

  private Glob(List<Segment> segments, boolean anchored, boolean foldersOnly) {
    this.segments = segments;
    this.anchored = anchored;
    this.foldersOnly = foldersOnly;
  }

  static Glob of(String pattern) {
    boolean foldersOnly = pattern.endsWith("/");
    String body = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = body.indexOf('/') >= 0;
    if (body.startsWith("/")) {
      body = body.substring(1);
    }
    List<Segment> segments = new ArrayList<>();
    for (String part : body.split("/", -1)) {
      segments.add(anchored && isFolders(part) ? Segment.FOLDERS : Segment.of(part));
    }
    return new Glob(List.copyOf(segments), anchored, foldersOnly);
  }

  /** Two stars or more; git takes any number of them alike. */
  private static boolean isFolders(String part) {
    return part.length() > 1 && part.chars().allMatch(unit -> unit == '*');
  }

  /** Whether a whole path is needed, and not the name alone. */
  boolean needsPath() {
    return anchored;
  }

  boolean matchesName(String name, boolean folder) {
    return (folder || !foldersOnly) && segments.get(0).matches(name);
  }

  /** The path is relative to the folder of the pattern's file. */
  boolean matchesPath(String path, boolean folder) {
    return (folder || !foldersOnly) && matches(0, path, 0);
  }

  private boolean matches(int index, String path, int from) {
    if (index == segments.size()) {
      return from > path.length();
    }
    if (from > path.length()) {
      return false;
    }
    Segment segment = segments.get(index);
    if (segment == Segment.FOLDERS) {
      return index == segments.size() - 1 || matchesBelow(index + 1, path, from);
    }
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? path.length() : slash;
    return segment.matches(path.substring(from, end)) && matches(index + 1, path, end + 1);
  }

  private boolean matchesBelow(int index, String path, int from) {
    for (int at = from; at <= path.length(); at = nextSegment(path, at)) {
      if (matches(index, path, at)) {
        return true;
      }
    }
    return false;
  }

  private static int nextSegment(String path, int at) {
    int slash = path.indexOf('/', at);
    return slash < 0 ? path.length() + 1 : slash + 1;
  }
}
