package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The steps by which this package touches the disk, each about one system call, so that a test can
 * stop or fail at any of them. No step follows a link at the end of its path.
 */
interface Disk {
  /** {@code lstat}; empty when nothing is there. */
  Optional<Stat> stat(Path path) throws IOException;

  /** The path of a folder with every link in it followed. */
  Path realFolder(Path folder) throws IOException;

  byte[] read(Path file) throws IOException;

  Attributes attributes(Path file) throws IOException;

  /** Whether files carry labels (SELinux) that cannot be read back. */
  boolean labelled();

  /** Makes one folder with the mode of the umask, or of its owner alone. */
  void makeFolder(Path folder, boolean secret) throws IOException;

  /** Makes a new file with the mode of the umask, its bytes durable. */
  void create(Path file, byte[] bytes) throws IOException;

  /** Makes a writable copy with the owner, mode and attributes of the old file where possible. */
  void copy(Path from, Path to) throws IOException;

  /** Writes over the bytes of a file, never truncating it first, and makes it durable. */
  void overwrite(Path file, byte[] bytes) throws IOException;

  /** Adds bytes and makes them durable. */
  void append(Path file, byte[] bytes) throws IOException;

  /** Gives a file the mode, owner and attributes that it does not have yet. */
  void give(Path file, Attributes wanted) throws IOException;

  /** Makes a file durable whose attributes changed. */
  void sync(Path file) throws IOException;

  void syncFolder(Path folder) throws IOException;

  void rename(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path path) throws IOException;
}
