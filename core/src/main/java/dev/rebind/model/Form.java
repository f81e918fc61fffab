package dev.rebind.model;

/** What a place can be told to load. */
public enum Form {
  /** A file that holds a module-level {@code application}: a script, or a module's file. */
  FILE,
  /** An importable module and an attribute of it: {@code nova.wsgi.osapi_compute:application}. */
  MODULE,
  /** A module and a function that the server calls without arguments: {@code pkg.mod:factory()}. */
  CALL
}
