/** The command {@code rebind}: reads the command line, asks the library, reports. */
@NullMarked
package dev.rebind.cli;

import org.jspecify.annotations.NullMarked;
