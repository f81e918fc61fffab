package dev.rebind.proof.fault;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real mount, which needs root; gone when closed. */
final class Mount implements AutoCloseable {
  private final Path at;

  private Mount(Path at) {
    this.at = at;
  }

  /** An empty file system in memory with this much room. */
  static Mount small(Path at, int kilobytes) {
    try {
      Files.createDirectories(at);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + at, e);
    }
    mount("-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", at.toString());
    return new Mount(at);
  }

  /** More room for a small one. */
  void grow(int kilobytes) {
    mount("-o", "remount,size=" + kilobytes + "k", at.toString());
  }

  /** A file or folder mounted over itself. */
  static Mount same(Path at) {
    mount("--bind", at.toString(), at.toString());
    return new Mount(at);
  }

  /** A folder that cannot be written. */
  static Mount readOnly(Path at) {
    Mount mount = same(at);
    mount("-o", "remount,ro,bind", at.toString());
    return mount;
  }

  /** Does the work while it is mounted, and closes it. */
  void around(Runnable work) {
    try (this) {
      work.run();
    }
  }

  @Override
  public void close() {
    Command.of(Programs.debian("umount"), List.of(at.toString())).run().orFail();
  }

  private static void mount(String... arguments) {
    Ran ran = Command.of(Programs.debian("mount"), List.of(arguments)).run();
    if (ran.exit() != 0) {
      throw new AssertionError(
          "the proof mounts file systems, which must be permitted here (root, and in a container"
              + " CAP_SYS_ADMIN): mount "
              + String.join(" ", arguments)
              + ": "
              + ran.err());
    }
  }
}
