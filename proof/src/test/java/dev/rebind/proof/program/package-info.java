/** The programs that proof/setup installed, and how to run one to its end. */
@NullMarked
package dev.rebind.proof.program;

import org.jspecify.annotations.NullMarked;
