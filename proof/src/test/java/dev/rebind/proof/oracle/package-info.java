/** Real programs that are asked what a file means to them. */
@NullMarked
package dev.rebind.proof.oracle;

import org.jspecify.annotations.NullMarked;
