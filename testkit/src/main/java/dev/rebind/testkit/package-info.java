/**
 * For authors of adapters: extend {@link dev.rebind.testkit.AdapterContract} over a folder of
 * fixtures, and write small cases with {@link dev.rebind.testkit.Check}.
 */
@NullMarked
package dev.rebind.testkit;

import org.jspecify.annotations.NullMarked;
