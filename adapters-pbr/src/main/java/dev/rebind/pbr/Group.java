package dev.rebind.pbr;

import dev.rebind.text.Span;
import java.util.List;

/**
 * The group {@code wsgi_scripts} as one file declares it.
 *
 * @param entries in order
 * @param frame what goes with the last of its entries: the line of its key, or of its table
 */
record Group(List<Declaration> entries, Span frame) {
  Group {
    entries = List.copyOf(entries);
  }
}
