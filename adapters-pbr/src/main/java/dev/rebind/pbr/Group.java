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

  /**
   * The group where something in it is not understood: nothing of it goes, since what stays would
   * be read in another way.
   */
  Group fixed() {
    return new Group(entries.stream().map(Declaration::fixed).toList(), Span.at(0));
  }
}
