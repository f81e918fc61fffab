/** Bash scripts as tokens, words and simple commands with spans; nothing is ever executed. */
@NullMarked
package dev.rebind.syntax.shell;

import org.jspecify.annotations.NullMarked;
