package dev.rebind.disk;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  // Written out, since the first use of a generated one costs a start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that
        && mode == that.mode
        && uid == that.uid
        && gid == that.gid
        && extended.equals(that.extended);
  }

  @Override
  public int hashCode() {
    return 31 * mode + extended.hashCode();
  }
}
