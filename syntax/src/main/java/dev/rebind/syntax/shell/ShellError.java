package dev.rebind.syntax.shell;

import dev.rebind.text.Span;

/**
 * Something that bash would not accept, or that this reader does not follow, with its place: the
 * opening quote, bracket or operator. A script with errors is still read to its end, but nothing
 * from the error's place on is sure.
 */
public record ShellError(Kind kind, Span at) {
  /** What is wrong. */
  public enum Kind {
    UNTERMINATED_QUOTE,
    UNTERMINATED_PARAMETER,
    UNTERMINATED_SUBSTITUTION,
    UNTERMINATED_ARITHMETIC,
    UNTERMINATED_ARRAY,
    UNTERMINATED_HEREDOC,
    /** <code>${</code> without a name behind it. */
    BAD_PARAMETER,
    MISSING_REDIRECTION_TARGET,
    /** A closing word or parenthesis that closes nothing, or a word where none may stand. */
    UNEXPECTED,
    /** A block still open at the end of the text. */
    UNCLOSED_BLOCK,
    /** Nested deeper than this reader follows; the rest of the text was not looked into. */
    TOO_DEEP,
  }
}
