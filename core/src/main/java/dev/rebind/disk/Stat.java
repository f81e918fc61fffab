package dev.rebind.disk;

import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What {@code lstat} says of a path; two equal values mean that nobody wrote it in between. */
record Stat(
    long device,
    long inode,
    int type,
    int mode,
    int uid,
    int gid,
    int links,
    long size,
    FileTime modified,
    FileTime changed) {
  // The file types of <sys/stat.h>, which are the same on every Unix.
  static final int TYPE_BITS = 0170000;
  private static final int REGULAR = 0100000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  boolean isFile() {
    return type == REGULAR;
  }

  boolean isFolder() {
    return type == FOLDER;
  }

  boolean isLink() {
    return type == LINK;
  }

  // Written out for the same reason as elsewhere: a generated one is slow when first used.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stat stat
        && sameFile(stat)
        && type == stat.type
        && mode == stat.mode
        && uid == stat.uid
        && gid == stat.gid
        && links == stat.links
        && size == stat.size
        && modified.equals(stat.modified)
        && changed.equals(stat.changed);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(inode) + 31 * Long.hashCode(device);
  }

  boolean sameFile(Stat other) {
    return device == other.device && inode == other.inode;
  }
}
