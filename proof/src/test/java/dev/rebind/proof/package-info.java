/** Proofs that run the real programs and compare what they do before and after a rewrite. */
@NullMarked
package dev.rebind.proof;

import org.jspecify.annotations.NullMarked;
