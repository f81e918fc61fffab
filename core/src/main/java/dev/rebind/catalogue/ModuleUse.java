package dev.rebind.catalogue;

/**
 * What a module path is to a script.
 *
 * @param script whose application it is
 * @param role what it is to it
 */
public record ModuleUse(Script script, Role role) {

  /** What a module path can be to a script. */
  public enum Role {
    /** What replaces the script. */
    TARGET,
    /** Holds the application in some releases of the history. */
    ALTERNATIVE,
    /** A function that makes the application and has to be called. */
    FACTORY,
    /** Held the application in releases that the history does not list. */
    HISTORIC,
    /** Imports, but the application is missing or None then. */
    NULL
  }
}
