package dev.rebind.catalogue;

/** What is peculiar to a service's application. */
public enum ServiceTrait {
  /** Script and module both hand {@code sys.argv} to the option parser. */
  PARSES_ARGV("parses-argv"),
  /** The script reads {@code sys.argv}, the module does not: {@code pyargv} is lost. */
  IGNORES_ARGV("ignores-argv"),
  /** No release has both script and module: configuration switches together with the package. */
  FLAG_DAY("flag-day"),
  /** The module's folder has no {@code __init__.py}. */
  NAMESPACE_PACKAGE("namespace-package"),
  /** Imports, but the application is missing or None then. */
  NULL_APPLICATION("null-application"),
  /** Needs uWSGI's {@code start-time = %t}. */
  START_TIME("start-time"),
  /** The script served an administrative endpoint that is no separate application any more. */
  ADMIN("admin"),
  /** Another script's module is the same: names, sockets and ports must stay apart. */
  SHARED_MODULE("shared-module"),
  /** Another distribution took the API over. */
  SUPERSEDED("superseded"),
  /** A Django application. */
  DJANGO("django"),
  /** An ASGI application: no WSGI server can load it. */
  ASGI("asgi");

  private final String word;

  ServiceTrait(String word) {
    this.word = word;
  }

  /** The word of the catalogue's text. */
  public String word() {
    return word;
  }
}
