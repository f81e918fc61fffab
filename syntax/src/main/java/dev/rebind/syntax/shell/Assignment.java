package dev.rebind.syntax.shell;

import dev.rebind.text.Span;

/**
 * {@code NAME=value}, {@code NAME+=value} or {@code NAME[i]=value}.
 *
 * @param value what follows the {@code =}; an empty word where nothing does, one {@link
 *     WordPart.Array} part for {@code NAME=( ... )}
 */
public record Assignment(
    String name, Span nameSpan, boolean subscripted, boolean append, Word value) {}
