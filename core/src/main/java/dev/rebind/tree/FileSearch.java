package dev.rebind.tree;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Opens the files of a walk, looks for needles, and keeps the bytes of those that have one. */
final class FileSearch {
  private final Needles needles;
  private final long sizeCap;

  /** How many more bytes the walk may keep; files beyond it are read again when asked for. */
  private final AtomicLong room;

  FileSearch(WalkOptions options, long room) {
    this.needles = options.needles();
    this.sizeCap = options.sizeCap();
    this.room = new AtomicLong(room);
  }

  /**
   * Reads one regular file. It becomes a candidate of the lane if it has a needle, and a problem if
   * it has one but is no text, or cannot be read.
   */
  void search(Lane lane, String path, Path disk, long size, @Nullable String linkTo) {
    if (size > sizeCap) {
      lane.problems.add(Trouble.tooLarge(path, size, sizeCap));
      return;
    }
    try {
      byte[] bytes = size <= lane.buffer.length ? small(lane, disk, (int) size) : large(lane, disk);
      if (bytes == null) {
        return;
      }
      if (isBinary(bytes)) {
        if (TreePath.nameOf(path).indexOf('.') > 0) {
          lane.problems.add(Trouble.binary(path));
        }
        return;
      }
      if (!Listing.survives(disk)) {
        lane.problems.add(Trouble.unnameable(path));
        return;
      }
      boolean kept = room.addAndGet(-bytes.length) >= 0;
      long print = Fingerprint.of(bytes);
      lane.candidates.add(new Candidate(path, disk, linkTo, kept ? bytes : null, print));
    } catch (IOException error) {
      lane.problems.add(Trouble.of(path, error));
    }
  }

  static boolean isBinary(byte[] bytes) {
    for (byte value : bytes) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }

  /** The bytes of a file that has a needle, or null. */
  private byte @Nullable [] small(Lane lane, Path disk, int size) throws IOException {
    byte[] buffer = lane.buffer;
    int length = 0;
    try (InputStream in = open(disk)) {
      while (length < size) {
        int count = in.read(buffer, length, size - length);
        if (count < 0) {
          break;
        }
        length += count;
      }
    }
    boolean found = needles.in(buffer, 0, length) || wide(buffer, length);
    return found ? Arrays.copyOf(buffer, length) : null;
  }

  /** Whether a file in UTF-16, which libxml2 reads and nothing here does, has a needle. */
  private boolean wide(byte[] buffer, int length) {
    int mark = length < 2 ? 0 : (buffer[0] & 0xff) << 8 | (buffer[1] & 0xff);
    if (mark != 0xfeff && mark != 0xfffe) {
      return false;
    }
    byte[] narrow = new byte[length];
    int end = 0;
    for (int i = 2; i < length; i++) {
      if (buffer[i] != 0) {
        narrow[end++] = buffer[i];
      }
    }
    return needles.in(narrow, 0, end);
  }

  /**
   * The plain stream is the faster one; it knows neither lost bytes in names nor kinds of errors.
   */
  private static InputStream open(Path disk) throws IOException {
    if (Listing.isPlain(disk.toString())) {
      try {
        return new FileInputStream(disk.toFile());
      } catch (FileNotFoundException unclear) {
        return Files.newInputStream(disk);
      }
    }
    return Files.newInputStream(disk);
  }

  private byte @Nullable [] large(Lane lane, Path disk) throws IOException {
    byte[] buffer = lane.buffer;
    boolean found = false;
    try (InputStream in = Files.newInputStream(disk)) {
      int kept = 0;
      for (int count = in.read(buffer); count >= 0 && !found; ) {
        found = needles.in(buffer, 0, kept + count);
        int end = kept + count;
        kept = Math.min(needles.overlap(), end);
        System.arraycopy(buffer, end - kept, buffer, 0, kept);
        count = in.read(buffer, kept, buffer.length - kept);
      }
    }
    return found ? whole(disk) : null;
  }

  private byte[] whole(Path disk) throws IOException {
    try (InputStream in = Files.newInputStream(disk)) {
      return in.readNBytes((int) sizeCap);
    }
  }
}
