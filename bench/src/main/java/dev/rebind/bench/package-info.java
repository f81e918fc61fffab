/** Measurements, never published. */
@NullMarked
package dev.rebind.bench;

import org.jspecify.annotations.NullMarked;
