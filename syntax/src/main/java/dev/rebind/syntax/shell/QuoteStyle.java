package dev.rebind.syntax.shell;

/** How a whole word is quoted. */
public enum QuoteStyle {
  /** No quotes; there may be backslashes. */
  BARE,
  /** One pair of single quotes around everything. */
  SINGLE,
  /** One pair of double quotes around everything. */
  DOUBLE,
  /** {@code $'...'} around everything. */
  ANSI,
  /** Quotes around some of it. */
  MIXED,
}
