/**
 * The service's half: what a project declares in {@code wsgi_scripts}, the modules that it defines
 * in their place, and the making of those that are missing.
 */
@NullMarked
package dev.rebind.pbr;

import org.jspecify.annotations.NullMarked;
