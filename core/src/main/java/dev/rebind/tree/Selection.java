package dev.rebind.tree;

/** The caller's own globs, matched against paths in the tree. */
final class Selection {
  private final GlobList includes;
  private final GlobList excludes;

  Selection(WalkOptions options) {
    this.includes = GlobList.of(options.includes());
    this.excludes = GlobList.of(options.excludes());
  }

  /** Whether every file below a folder is included, the folder or one above it being so. */
  boolean covers(String folder) {
    boolean covered = includes.isEmpty();
    for (String at = folder; !covered && !at.isEmpty() && !at.equals("/"); ) {
      int slash = Math.max(0, at.lastIndexOf('/'));
      covered = includes(at.substring(0, slash), TreePath.nameOf(at), true);
      at = at.substring(0, slash);
    }
    return covered;
  }

  boolean includes(String folderPath, String name, boolean folder) {
    return includes.isEmpty()
        || includes.verdict(relative(folderPath), name, folder) == GlobList.Verdict.MATCHED;
  }

  boolean excludes(String folderPath, String name, boolean folder) {
    return !excludes.isEmpty()
        && excludes.verdict(relative(folderPath), name, folder) == GlobList.Verdict.MATCHED;
  }

  /** Whether a file of this path counts, each folder above it asked as the walk would ask. */
  boolean takes(String path) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, Math.max(0, slash));
    String name = path.substring(slash + 1);
    return !excludes(folder, name, false)
        && !isExcluded(folder)
        && (covers(folder) || includes(folder, name, false));
  }

  private boolean isExcluded(String folder) {
    if (folder.isEmpty()) {
      return false;
    }
    int slash = Math.max(0, folder.lastIndexOf('/'));
    String above = folder.substring(0, slash);
    return excludes(above, TreePath.nameOf(folder), true) || isExcluded(above);
  }

  /** A root that was given by its absolute path starts with a slash, which no pattern can match. */
  private static String relative(String folderPath) {
    return folderPath.startsWith("/") ? folderPath.substring(1) : folderPath;
  }
}
