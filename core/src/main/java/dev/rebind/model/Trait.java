package dev.rebind.model;

/** A property of a service's application that a carrier may have to act or warn on. */
public enum Trait {
  /** Script and module both hand {@code sys.argv} to their option parser. */
  PARSES_ARGV,
  /** The script reads {@code sys.argv}, the module does not: {@code pyargv} would be lost. */
  IGNORES_ARGV,
  /** No release has both script and module: configuration flips with the package. */
  FLAG_DAY,
  /** The module's folder has no {@code __init__.py}. */
  NAMESPACE_PACKAGE,
  /** Two scripts share this module: names, sockets and ports must stay apart. */
  SHARED_MODULE,
  /** Needs uWSGI's {@code start-time = %t}. */
  START_TIME
}
