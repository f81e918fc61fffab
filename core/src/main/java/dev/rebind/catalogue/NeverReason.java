package dev.rebind.catalogue;

/** Why no release of a service has a module path. */
public enum NeverReason {
  /** None was ever made. */
  NONE("none"),
  /** Another distribution took the API over. */
  SUPERSEDED("superseded"),
  /** The API was removed and nothing replaces it. */
  REMOVED("removed"),
  /** Only a file that no import statement reaches. */
  FILE_ONLY("file-only"),
  /** The service has no WSGI application to load. */
  NOT_WSGI("not-wsgi");

  private final String word;

  NeverReason(String word) {
    this.word = word;
  }

  /** The word of the catalogue's text. */
  public String word() {
    return word;
  }
}
