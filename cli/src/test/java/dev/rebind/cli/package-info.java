@NullMarked
package dev.rebind.cli;

import org.jspecify.annotations.NullMarked;
