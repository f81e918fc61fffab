package dev.rebind.disk;

/**
 * One reason why a file counts as live, so that it is written only when that is asked for.
 *
 * @param sentence a whole sentence that says who may revert an edit, without the path
 */
public record Liveness(Kind kind, String sentence) {
  /** What makes a file live. */
  public enum Kind {
    /** Lies under {@code /etc}, {@code /usr} or {@code /var/lib}. */
    SYSTEM_FOLDER,
    /** A configuration file of a Debian package. */
    CONFFILE,
    /** Any other file of a Debian package. */
    PACKAGE_FILE,
    /** Has another name, a hard link, which cannot be found and may be live. */
    HARD_LINK,
    /** Its own header says that a tool manages it. */
    MANAGED
  }
}
