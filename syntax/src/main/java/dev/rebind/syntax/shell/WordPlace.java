package dev.rebind.syntax.shell;

/** Where a word stands. */
public enum WordPlace {
  /** In a command, an array, a list or a pattern: it ends at a blank or an operator. */
  COMMAND,
  /** Behind the {@code =} of an assignment: no globs and no braces expand here. */
  VALUE,
  /** Behind the operator of <code>${NAME:-word}</code>, outside of double quotes. */
  PARAMETER,
  /** The same inside double quotes, where single quotes are text. */
  QUOTED_PARAMETER,
}
