package dev.rebind.syntax.shell;

import dev.rebind.text.Span;

/**
 * One token of a script: its kind and its place; tokens are never empty, touch one another and
 * cover the whole text.
 */
public record ShellToken(Kind kind, Span span) {
  /** What a token is to bash. */
  public enum Kind {
    /** Spaces and tabs between words. */
    BLANK,
    /** A line's end; a carriage return directly before the line feed belongs to it. */
    NEWLINE,
    /** A backslash and a line's end, between words. */
    CONTINUATION,
    /** From a number sign to the end of the line. */
    COMMENT,
    /** A word, with all its quotes and expansions, {@code X=( ... )} included. */
    WORD,
    /** A word that bash reads as syntax at its place: {@code if}, <code>{</code>, {@code in}. */
    RESERVED,
    /** The descriptor directly before a redirection: {@code 2} or <code>{fd}</code>. */
    DESCRIPTOR,
    /** A separator, a redirection or a parenthesis. */
    OPERATOR,
    /** A whole {@code (( ... ))} command. */
    ARITHMETIC,
    /** The lines of a here-document, their ends included. */
    HEREDOC_BODY,
    /** The line that ends a here-document, its end included. */
    HEREDOC_END,
  }
}
