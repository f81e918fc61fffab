/** Adapters with a bug put in on purpose, and who notices. */
@NullMarked
package dev.rebind.proof.planted;

import org.jspecify.annotations.NullMarked;
