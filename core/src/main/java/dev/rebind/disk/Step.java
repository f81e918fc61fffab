package dev.rebind.disk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a journal: how it was found and what it becomes.
 *
 * @param shown the path as it was given
 * @param target the file itself, no link in its path
 * @param had how the file was found; null for CREATE
 * @param wanted what the file gets besides its bytes; null to keep (MODIFY) or for the umask's
 *     (CREATE); not kept in the journal
 * @param seen to notice a change at the last moment; null for CREATE and when read from a journal
 */
record Step(
    FileWrite.Kind kind,
    Path shown,
    Path target,
    Content before,
    Content after,
    @Nullable Attributes had,
    @Nullable Attributes wanted,
    @Nullable Stat seen) {

  /** What a file shall become, not yet looked at. */
  record Wish(
      FileWrite.Kind kind,
      Path path,
      boolean throughLink,
      Content before,
      Content after,
      @Nullable Attributes wanted) {

    static Wish of(FileWrite write) {
      return new Wish(
          write.kind(),
          write.path(),
          write.throughLink(),
          Content.of(write.before()),
          Content.of(write.after()),
          null);
    }
  }

  static List<Wish> wishes(WriteSet set) {
    return set.files().stream().map(Wish::of).toList();
  }

  /** The change that takes this one back. */
  Wish reversed() {
    return switch (kind) {
      case MODIFY -> new Wish(kind, target, false, after, before, had);
      case CREATE -> new Wish(FileWrite.Kind.DELETE, target, false, after, Content.NONE, null);
      case DELETE -> new Wish(FileWrite.Kind.CREATE, target, false, Content.NONE, before, had);
    };
  }

  Path folder() {
    Path parent = target.getParent();
    if (parent == null) {
      throw new IllegalStateException("a file without a folder: " + target);
    }
    return parent;
  }

  /**
   * The hidden temporary file of this step. Its suffix is no configuration's, so that an Emperor or
   * systemd, which watch folders by suffix, never loads it.
   */
  Path temporary(String journalId, int number) {
    String name = String.valueOf(target.getFileName());
    // File names end at 255 bytes, and a character has at most four.
    String start = name.substring(0, Math.min(name.length(), 48));
    return folder().resolve("." + start + ".rebind-" + journalId + "-" + number + ".tmp");
  }
}
