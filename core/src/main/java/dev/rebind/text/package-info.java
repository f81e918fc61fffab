/** Source text, spans, edits and text inside text; every offset is a UTF-16 unit. */
@NullMarked
package dev.rebind.text;

import org.jspecify.annotations.NullMarked;
