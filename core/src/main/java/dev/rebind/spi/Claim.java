package dev.rebind.spi;

/**
 * An adapter's word that a file is its own.
 *
 * @param root what the file belongs to: the file itself, or the folder whose files must be read
 *     together (a role, a chart, a repository; empty for the root of the tree)
 * @param kind a TREE claim beats a FORMAT claim; then the longer root wins, then the adapter's id
 */
public record Claim(String root, Kind kind) {
  /** How far a claim reaches. */
  public enum Kind {
    /** One file of a format. */
    FORMAT,
    /** One file of a tree of files that depend on one another. */
    TREE
  }

  /** The file alone, because of its format. */
  public static Claim file(Head head) {
    return new Claim(head.path(), Kind.FORMAT);
  }

  /** The file as part of the folder {@code root}. */
  public static Claim tree(String root) {
    return new Claim(root, Kind.TREE);
  }
}
