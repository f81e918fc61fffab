package dev.rebind.disk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file to be written: what it must hold now and what it shall hold then.
 *
 * <p>The arrays are not copied; nobody may change them.
 *
 * @param path absolute and normal (no {@code ..})
 * @param before the bytes that the plan read; empty for {@link Kind#CREATE}
 * @param after the new bytes; empty for {@link Kind#DELETE}
 * @param throughLink whether the plan read the file through a symbolic link at {@code path}; a link
 *     where the plan saw a file is refused as a swap
 */
@SuppressWarnings("ArrayRecordComponent") // File content; equality is by value below.
public record FileWrite(Path path, Kind kind, byte[] before, byte[] after, boolean throughLink) {
  /** What happens to the file. */
  public enum Kind {
    MODIFY,
    CREATE,
    DELETE
  }

  public FileWrite {
    Objects.requireNonNull(kind, "kind");
    if (!path.isAbsolute() || !path.normalize().equals(path) || path.getFileName() == null) {
      throw new IllegalArgumentException("not an absolute, normal path of a file: " + path);
    }
    if ((kind == Kind.CREATE && before.length > 0) || (kind == Kind.DELETE && after.length > 0)) {
      throw new IllegalArgumentException(kind + " with bytes on the wrong side: " + path);
    }
  }

  public FileWrite(Path path, Kind kind, byte[] before, byte[] after) {
    this(path, kind, before, after, false);
  }

  public static FileWrite modify(Path path, byte[] before, byte[] after) {
    return new FileWrite(path, Kind.MODIFY, before, after);
  }

  public static FileWrite create(Path path, byte[] after) {
    return new FileWrite(path, Kind.CREATE, new byte[0], after);
  }

  public static FileWrite delete(Path path, byte[] before) {
    return new FileWrite(path, Kind.DELETE, before, new byte[0]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileWrite that
        && path.equals(that.path)
        && kind == that.kind
        && throughLink == that.throughLink
        && Arrays.equals(before, that.before)
        && Arrays.equals(after, that.after);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, kind, throughLink, Arrays.hashCode(before), Arrays.hashCode(after));
  }

  @Override
  public String toString() {
    return kind + " " + path + " (" + before.length + " -> " + after.length + " bytes)";
  }
}
