@NullMarked
package dev.rebind.pbr;

import org.jspecify.annotations.NullMarked;
