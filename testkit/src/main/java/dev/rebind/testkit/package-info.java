/**
 * For authors of adapters: extend {@link dev.rebind.testkit.AdapterContract} over a folder of
 * fixtures, and write small cases with {@link dev.rebind.testkit.Check}. {@link
 * dev.rebind.testkit.CodePages} holds codes against their pages; {@link
 * dev.rebind.testkit.TextScope} is a scope for tests of one method.
 */
@NullMarked
package dev.rebind.testkit;

import org.jspecify.annotations.NullMarked;
