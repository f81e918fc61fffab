/** What PyPI's wheels and installed environments hold, against the catalogue and the command. */
@NullMarked
package dev.rebind.proof.wheel;

import org.jspecify.annotations.NullMarked;
