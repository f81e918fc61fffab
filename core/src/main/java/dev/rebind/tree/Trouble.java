package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What an I/O error says of a path, in words. */
final class Trouble {
  private Trouble() {}

  static Problem of(String path, IOException error) {
    String shown = path.isEmpty() ? "." : path;
    if (error instanceof NoSuchFileException || error instanceof NotDirectoryException) {
      return new Problem(shown, Problem.Kind.VANISHED, "does not exist (any more)");
    }
    if (error instanceof AccessDeniedException) {
      return new Problem(shown, Problem.Kind.UNREADABLE, "cannot be read: permission denied");
    }
    String reason = reason(error);
    if (error instanceof FileSystemLoopException || reason.contains("symbolic links")) {
      return new Problem(shown, Problem.Kind.LINK_LOOP, "is a symbolic link that leads to itself");
    }
    return new Problem(shown, Problem.Kind.UNREADABLE, "cannot be read: " + reason);
  }

  static Problem tooLarge(String path, long size, long cap) {
    return new Problem(
        path,
        Problem.Kind.TOO_LARGE,
        "is too large to be configuration: " + size + " bytes, more than " + cap);
  }

  static Problem binary(String path) {
    return new Problem(path, Problem.Kind.BINARY, "has NUL bytes, so it is not text");
  }

  static Problem unnameable(String path) {
    return new Problem(
        path,
        Problem.Kind.UNREADABLE,
        "has a name that this locale cannot write, so it is left as it is; rename it, or run where"
            + " the locale is the name's");
  }

  static Problem special(String path) {
    return new Problem(
        path, Problem.Kind.SPECIAL, "is a device, FIFO or socket, which is never opened");
  }

  private static String reason(IOException error) {
    String reason = error instanceof FileSystemException known ? known.getReason() : null;
    String words = reason == null ? error.getMessage() : reason;
    return words == null ? error.getClass().getSimpleName() : words;
  }
}
