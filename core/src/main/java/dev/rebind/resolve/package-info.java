/**
 * Decides what each site is to load: the user's word, the tree, the installed environment, the
 * catalogue.
 */
@NullMarked
package dev.rebind.resolve;

import org.jspecify.annotations.NullMarked;
