package dev.rebind.disk;

import java.nio.file.attribute.FileTime;

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

  boolean sameFile(Stat other) {
    return device == other.device && inode == other.inode;
  }
}
