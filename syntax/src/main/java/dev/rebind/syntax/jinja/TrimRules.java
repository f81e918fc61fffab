package dev.rebind.syntax.jinja;

/**
 * What becomes of the blanks around a statement.
 *
 * @param trimBlocks the line end right after a statement or a comment is not printed
 * @param lstripBlocks blanks between a line's start and a statement or a comment are not printed
 */
public record TrimRules(boolean trimBlocks, boolean lstripBlocks) {
  /** What Ansible's template module sets: trim_blocks on, lstrip_blocks off. */
  public static final TrimRules ANSIBLE = new TrimRules(true, false);

  /** Only what {@code -} marks say: Jinja's own default, and Go's only way. */
  public static final TrimRules MARKS_ONLY = new TrimRules(false, false);
}
