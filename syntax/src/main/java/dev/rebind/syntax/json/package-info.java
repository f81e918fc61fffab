/** JSON as tokens and a light tree with exact spans; duplicate keys and comments are kept. */
@NullMarked
package dev.rebind.syntax.json;

import org.jspecify.annotations.NullMarked;
