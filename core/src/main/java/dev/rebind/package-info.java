/** Rebind: from WSGI scripts to module paths. Start at {@link dev.rebind.Rebind}. */
@NullMarked
package dev.rebind;

import org.jspecify.annotations.NullMarked;
