/**
 * The files under the roots as one immutable value: walked once, pruned by name, searched for
 * needles, overlaid with changes.
 */
@NullMarked
package dev.rebind.tree;

import org.jspecify.annotations.NullMarked;
