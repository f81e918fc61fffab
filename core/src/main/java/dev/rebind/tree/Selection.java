package dev.rebind.tree;

/** The caller's own globs, matched against paths in the tree. */
final class Selection {
  private final GlobList includes;
  private final GlobList excludes;

  Selection(WalkOptions options) {
    this.includes = GlobList.of(options.includes());
    this.excludes = GlobList.of(options.excludes());
  }

  boolean takesAll() {
    return includes.isEmpty();
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
    boolean included = includes.isEmpty();
    int from = path.startsWith("/") ? 1 : 0;
    int slash = path.indexOf('/', from);
    for (; slash >= 0; from = slash + 1, slash = path.indexOf('/', from)) {
      String folder = from == 0 ? "" : path.substring(0, from - 1);
      String name = path.substring(from, slash);
      if (excludes(folder, name, true)) {
        return false;
      }
      included |= includes(folder, name, true);
    }
    String folder = from == 0 ? "" : path.substring(0, from - 1);
    String name = path.substring(from);
    return !excludes(folder, name, false) && (included || includes(folder, name, false));
  }

  /** A root that was given by its absolute path starts with a slash, which no pattern can match. */
  private static String relative(String folderPath) {
    return folderPath.startsWith("/") ? folderPath.substring(1) : folderPath;
  }
}
