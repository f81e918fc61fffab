/** Real servers on the loopback address, started, asked and stopped. */
@NullMarked
package dev.rebind.proof.serve;

import org.jspecify.annotations.NullMarked;
