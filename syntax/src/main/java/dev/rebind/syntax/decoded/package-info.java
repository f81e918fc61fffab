/** What an escaped or quoted literal says, and where each part of it stands. */
@NullMarked
package dev.rebind.syntax.decoded;

import org.jspecify.annotations.NullMarked;
