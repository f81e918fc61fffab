/** The strings that name an application to a WSGI server. */
@NullMarked
package dev.rebind.syntax.app;

import org.jspecify.annotations.NullMarked;
