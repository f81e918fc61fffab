package dev.rebind.tree;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something in the tree that could not be read as text; the files beside it were read all the same.
 *
 * @param path the path in the tree
 * @param sentence what is wrong, for people, without the path
 */
public record Problem(String path, Kind kind, String sentence) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path)
          .thenComparing(Problem::kind)
          .thenComparing(Problem::sentence);

  /** What is wrong. */
  public enum Kind {
    /** The system refused: permissions, or a broken disk. */
    UNREADABLE,
    /** Not there: a root that does not exist, a link to nothing, a file deleted meanwhile. */
    VANISHED,
    /** Other bytes than when the tree was walked. */
    CHANGED,
    /** Larger than {@link WalkOptions#sizeCap}. */
    TOO_LARGE,
    /** NUL bytes: no text. */
    BINARY,
    /** A symbolic link that leads to itself. */
    LINK_LOOP,
    /** A symbolic link to a place outside the roots. */
    LINK_OUT,
    /** A device, FIFO or socket. */
    SPECIAL
  }

  public Problem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sentence, "sentence");
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
