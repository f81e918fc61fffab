/**
 * Python source as tokens, logical lines and blocks with spans, as far as literals and names go.
 */
@NullMarked
package dev.rebind.syntax.python;

import org.jspecify.annotations.NullMarked;
