/**
 * What OpenStack's services call their WSGI scripts, which module replaces each of them, and what
 * every release has.
 */
@NullMarked
package dev.rebind.catalogue;

import org.jspecify.annotations.NullMarked;
