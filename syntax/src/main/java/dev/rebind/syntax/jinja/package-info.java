/**
 * Jinja and Go templates as tokens, as worlds of their conditions, and their expressions as trees.
 */
@NullMarked
package dev.rebind.syntax.jinja;

import org.jspecify.annotations.NullMarked;
