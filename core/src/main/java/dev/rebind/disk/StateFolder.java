package dev.rebind.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The user's state folder, made if need be, checked to be private, and locked until closed.
 *
 * <p>The lock is a POSIX record lock: the kernel drops it when its process ends, however it ends.
 */
final class StateFolder implements AutoCloseable {
  private static final int OTHERS_WRITE = 0022;
  private static final long POLL_MILLIS = 20;
  // Closing any channel of a file drops the process's locks on it (fcntl), so a second taker in
  // this JVM must not even open it.
  private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private StateFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes the lock of a state folder.
   *
   * @throws FileFault with kind LOCKED when another run holds it for longer than {@code wait}, or
   *     JOURNAL when the folder cannot be used
   */
  static StateFolder lock(Disk disk, Path folder, Duration wait) throws FileFault {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path real = folder.toRealPath();
      check(disk, real);
      return locked(real, System.nanoTime() + wait.toNanos());
    } catch (FileFault known) {
      throw known;
    } catch (IOException e) {
      throw new FileFault(
          Problem.of(folder, e).as(Problem.Kind.JOURNAL, "The state folder cannot be used: "));
    }
  }

  /** A journal that somebody else can write would let them choose what an undo writes. */
  private static void check(Disk disk, Path folder) throws IOException {
    Stat stat = disk.stat(folder).orElseThrow(() -> new IOException("it vanished"));
    String wrong =
        !stat.isFolder()
            ? "is not a folder"
            : stat.uid() != ownUid(disk, stat) ? "belongs to another user" : "";
    if (wrong.isEmpty() && (stat.mode() & OTHERS_WRITE) != 0) {
      wrong = "can be written by others";
    }
    if (!wrong.isEmpty()) {
      throw new FileFault(
          new Problem(
              folder,
              Problem.Kind.JOURNAL,
              "The state folder " + wrong + "; set XDG_STATE_HOME to a folder of your own."));
    }
  }

  private static int ownUid(Disk disk, Stat unknown) throws IOException {
    try {
      return disk.stat(disk.realFolder(Path.of("/proc/self"))).orElse(unknown).uid();
    } catch (NoSuchFileException noProc) {
      return unknown.uid();
    }
  }

  private static StateFolder locked(Path folder, long deadline) throws IOException {
    for (; ; ) {
      if (TAKEN_HERE.add(folder)) {
        boolean held = false;
        FileChannel channel = null;
        try {
          channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock();
          held = lock != null;
          if (held) {
            return new StateFolder(folder, channel);
          }
        } finally {
          if (!held) {
            if (channel != null) {
              channel.close();
            }
            TAKEN_HERE.remove(folder);
          }
        }
      }
      if (System.nanoTime() - deadline >= 0 || !paused()) {
        throw new FileFault(
            new Problem(
                folder.resolve("lock"),
                Problem.Kind.LOCKED,
                "Another apply or undo is at work; try again when it has ended."));
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(POLL_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      TAKEN_HERE.remove(path);
    }
  }
}
