package dev.rebind.disk;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What belongs to a file besides its bytes, as far as Java can read it back.
 *
 * @param mode the twelve permission bits
 * @param extended {@code user.*} attributes, named without that prefix
 */
record Attributes(int mode, int uid, int gid, SortedMap<String, Content> extended) {
  Attributes {
    extended = Collections.unmodifiableSortedMap(new TreeMap<>(extended));
  }
}
