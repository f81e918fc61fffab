package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Why a file was not written.
 *
 * @param reason a whole sentence without the path
 */
public record Problem(Path path, Kind kind, String reason) {
  /** The sort of a problem, near to what the kernel would call it. */
  public enum Kind {
    /** Live, and not allowed. */
    LIVE,
    /** Not what the plan (or the journal) says; includes a file swapped for a link. */
    CHANGED,
    /** A link, or the path itself, leads out of the root. */
    LEADS_OUT,
    /** A folder, device, FIFO or socket; or a link where only a file can be handled. */
    NOT_A_FILE,
    /** Two paths of the set are one file and ask for different bytes. */
    CONFLICT,
    MISSING,
    EXISTS,
    ACCESS,
    READ_ONLY,
    NO_SPACE,
    BUSY,
    /** Another apply or undo is at work. */
    LOCKED,
    /** The journal cannot be written, read, or found. */
    JOURNAL,
    /** A file could not be put back; its bytes are in the journal and the next run tries again. */
    NOT_PUT_BACK,
    IO
  }

  static Problem of(Path path, IOException error) {
    if (error instanceof FileFault fault) {
      return fault.problem();
    }
    String reason = reasonOf(error);
    return new Problem(path, kindOf(error, reason.toLowerCase(Locale.ROOT)), sentence(reason));
  }

  Problem as(Kind other, String prefix) {
    return new Problem(path, other, prefix + reason);
  }

  /** The words of a failed system call. They are the C library's and may be in another language. */
  static String reasonOf(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    } else if (error instanceof NoSuchFileException) {
      return "no such file or folder";
    } else if (error instanceof FileAlreadyExistsException) {
      return "the file exists";
    } else if (error instanceof FileSystemLoopException) {
      return "a loop of links";
    }
    String reason = error instanceof FileSystemException fs ? fs.getReason() : error.getMessage();
    return reason == null || reason.isEmpty() ? error.getClass().getSimpleName() : reason;
  }

  private static Kind kindOf(IOException error, String reason) {
    if (error instanceof NoSuchFileException) {
      return Kind.MISSING;
    } else if (error instanceof FileAlreadyExistsException) {
      return Kind.EXISTS;
    } else if (error instanceof AccessDeniedException || reason.contains("not permitted")) {
      return Kind.ACCESS;
    } else if (reason.contains("no space") || reason.contains("quota exceeded")) {
      return Kind.NO_SPACE;
    } else if (reason.contains("read-only file system")) {
      return Kind.READ_ONLY;
    } else if (reason.contains("busy")) {
      return Kind.BUSY;
    }
    return Kind.IO;
  }

  private static String sentence(String reason) {
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
  }
}
