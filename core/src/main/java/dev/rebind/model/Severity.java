package dev.rebind.model;

/** How much a finding matters, and to which exit code it leads. */
public enum Severity {
  /** Told, counted, and no reason to fail: not yet, unknown, not ours. */
  NOTE,
  /** Something a person should look at; it works today. */
  WARNING,
  /** Broken at the release asked for, or already. */
  BROKEN
}
