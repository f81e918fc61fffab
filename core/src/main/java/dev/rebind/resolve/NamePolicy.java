package dev.rebind.resolve;

/** What becomes of a name that a carrier derived from a script's path. */
public enum NamePolicy {
  /** The script's own name stays: no socket and no Apache site changes. */
  KEEP,
  /** The name that DevStack uses for the service. */
  CONVENTION
}
