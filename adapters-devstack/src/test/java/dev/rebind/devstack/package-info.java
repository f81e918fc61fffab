@NullMarked
package dev.rebind.devstack;

import org.jspecify.annotations.NullMarked;
