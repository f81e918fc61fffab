package dev.rebind.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a repository tracks: git's ignore rules concern what it does not. Python's usual rule {@code
 * lib} would otherwise hide the {@code devstack/lib} that many plugins track.
 *
 * <p>The format is gitformat-index(5), versions 2 to 4, with names of objects of 20 or 32 bytes. An
 * index that cannot be read, or that is shared with another file, tracks nothing here.
 */
final class GitIndex {
  static final GitIndex EMPTY = new GitIndex();

  /** Time, device, inode, mode, owner and size of an entry; the object's name follows. */
  private static final int ABOUT = 40;

  private static final int EXTENDED = 0x4000;
  private static final long CAP = 256L << 20;

  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  private GitIndex() {}

  static GitIndex read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > CAP) {
        return EMPTY;
      }
      byte[] bytes = Files.readAllBytes(file);
      return parse(bytes, 20).or(() -> parse(bytes, 32)).orElse(EMPTY);
    } catch (IOException notReadable) {
      // As with ignore rules, git's own files that cannot be read do not end a walk.
      return EMPTY;
    }
  }

  /** Whether the entry is tracked, or for a folder, whether anything in it is. */
  boolean tracks(String path, boolean folder) {
    return files.contains(path) || (folder && folders.contains(path));
  }

  private static Optional<GitIndex> parse(byte[] bytes, int objectName) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.remaining() < 12 + objectName || in.getInt() != 0x44495243) {
      return Optional.empty();
    }
    int version = in.getInt();
    int count = in.getInt();
    GitIndex index = new GitIndex();
    Entries entries = new Entries(in.limit(bytes.length - objectName), version, objectName);
    for (int i = 0; i < count; i++) {
      if (!entries.next()) {
        return Optional.empty();
      }
      index.add(entries.path());
    }
    return version >= 2 && version <= 4 && entries.endWell()
        ? Optional.of(index)
        : Optional.empty();
  }

  private void add(String path) {
    files.add(path);
    int slash = path.lastIndexOf('/');
    while (slash > 0 && folders.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  /** The entries of an index, one after the other. */
  private static final class Entries {
    private final ByteBuffer in;
    private final int version;
    private final int objectName;
    private byte[] path = new byte[0];

    Entries(ByteBuffer in, int version, int objectName) {
      this.in = in;
      this.version = version;
      this.objectName = objectName;
    }

    String path() {
      return new String(path, UTF_8);
    }

    /** Reads one more; false where there is none that makes sense. */
    boolean next() {
      int start = in.position();
      int fixed = ABOUT + objectName + 2;
      if (in.remaining() <= fixed) {
        return false;
      }
      boolean extended = (in.getShort(start + fixed - 2) & EXTENDED) != 0;
      in.position(start + fixed + (extended ? 2 : 0));
      int kept = version == 4 ? path.length - strip() : 0;
      int end = in.position();
      while (end < in.limit() && in.get(end) != 0) {
        end++;
      }
      int length = end - in.position();
      if (kept < 0 || kept > path.length || end == in.limit() || kept + length == 0) {
        return false;
      }
      byte[] whole = Arrays.copyOf(path, kept + length);
      in.get(whole, kept, length);
      path = whole;
      // Versions 2 and 3 pad an entry with one to eight zeros to a multiple of eight.
      int next = version == 4 ? end + 1 : start + (end - start + 8) / 8 * 8;
      if (next > in.limit()) {
        return false;
      }
      in.position(next);
      return true;
    }

    /** How much of the last path's end this one does not have: git's number of varying width. */
    private int strip() {
      int value = 0;
      for (int i = 0; i < 5 && in.hasRemaining(); i++) {
        int octet = in.get();
        value = i == 0 ? octet & 0x7f : ((value + 1) << 7) | (octet & 0x7f);
        if ((octet & 0x80) == 0) {
          return value;
        }
      }
      return -1;
    }

    /** Whether extensions follow, or nothing; {@code link} is the part of another index. */
    boolean endWell() {
      while (in.remaining() >= 8) {
        int name = in.getInt();
        int length = in.getInt();
        boolean letters = Character.isLetter(name >>> 24);
        if (name == 0x6c696e6b || !letters || length < 0 || length > in.remaining()) {
          return false;
        }
        in.position(in.position() + length);
      }
      return !in.hasRemaining();
    }
  }
}
