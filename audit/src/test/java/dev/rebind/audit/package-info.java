@NullMarked
package dev.rebind.audit;

import org.jspecify.annotations.NullMarked;
