/** Seeded mutation of every fixture: no fault, no exception, in time, and the laws hold. */
@NullMarked
package dev.rebind.proof.fuzz;

import org.jspecify.annotations.NullMarked;
