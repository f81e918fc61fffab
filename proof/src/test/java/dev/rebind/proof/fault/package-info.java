/** The real command on a disk that fails, beside others, and killed at any moment. */
@NullMarked
package dev.rebind.proof.fault;

import org.jspecify.annotations.NullMarked;
