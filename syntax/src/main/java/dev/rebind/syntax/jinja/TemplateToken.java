package dev.rebind.syntax.jinja;

import dev.rebind.text.Span;

/**
 * One token of a template; the tokens of a template, joined, are its text.
 *
 * @param span the whole token, delimiters included
 * @param code what stands between the delimiters and their control marks, without the blanks around
 *     it; for text and raw text the same as {@code span}
 * @param word the first word of a statement ({@code if}, {@code endraw}), else empty
 * @param left the control mark after the opening delimiter, {@code -} or {@code +}, or a blank
 * @param right the control mark before the closing delimiter, or a blank
 * @param fault what is wrong with the token
 */
public record TemplateToken(
    Kind kind, Span span, Span code, String word, char left, char right, Fault fault) {
  /** What a token is. */
  public enum Kind {
    /** Text that is printed as it stands. */
    TEXT,
    /** Text between {@code raw} and {@code endraw}, printed as it stands too. */
    RAW,
    /** Prints the value of an expression. */
    EXPRESSION,
    /** Prints nothing itself: {@code {% if %}}, Go's <code>{{ if }}</code> and assignments. */
    STATEMENT,
    COMMENT,
    /** Ansible's first line {@code #jinja2: trim_blocks: False}, which is never printed. */
    HEADER
  }

  /** What is wrong with a token. */
  public enum Fault {
    NONE,
    /** Runs to the end of the text. */
    UNCLOSED,
    /** Brackets or quotes inside do not match; the token ends at the next closing delimiter. */
    UNBALANCED,
    /** A header that sets other delimiters; nothing after it is cut into tokens. */
    DELIMITERS,
    /** A header that is no list of {@code name: value}. */
    BAD_HEADER
  }

  /** Whether the text of the token itself is printed. */
  public boolean text() {
    return kind == Kind.TEXT || kind == Kind.RAW;
  }

  static TemplateToken plain(Kind kind, Span span, Fault fault) {
    return new TemplateToken(kind, span, span, "", ' ', ' ', fault);
  }
}
