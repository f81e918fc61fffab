/**
 * DevStack shell: a repository's scripts are read together, since one file sets what another uses.
 */
@NullMarked
package dev.rebind.devstack;

import org.jspecify.annotations.NullMarked;
