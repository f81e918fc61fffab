/**
 * What an adapter implements. Adapters are stateless, have a public no-argument constructor and are
 * found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.rebind.spi;

import org.jspecify.annotations.NullMarked;
