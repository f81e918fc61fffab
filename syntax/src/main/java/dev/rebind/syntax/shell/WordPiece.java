package dev.rebind.syntax.shell;

import dev.rebind.text.Span;

/**
 * A stretch of a word that is either literal or decided only when the script runs.
 *
 * @param span where it is written, without the quotes around it
 * @param text the value of a literal piece, the source of a reference
 */
public record WordPiece(Span span, String text, boolean literal) {}
