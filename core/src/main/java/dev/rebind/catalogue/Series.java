package dev.rebind.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A release series of OpenStack, ordered by time.
 *
 * @param order its place among the catalogue's series; {@link Integer#MAX_VALUE} when it is later
 *     than all that the catalogue knows
 * @param id what branches and tools write: {@code 2025.1}, or {@code zed} for the older ones
 * @param codename {@code Epoxy}, {@code Zed}; empty for a later series, whose name is not known
 * @param slurp whether operators may upgrade from it to the next but one
 * @param development whether it was not finished at the catalogue's date
 */
public record Series(int order, String id, String codename, boolean slurp, boolean development)
    implements Comparable<Series> {

  /** A series after all known ones, such as {@code 2031.1}. */
  static Series later(String id) {
    return new Series(Integer.MAX_VALUE, id, "", false, true);
  }

  /** Whether the catalogue lists it. */
  public boolean known() {
    return order != Integer.MAX_VALUE;
  }

  /** For people: {@code 2025.1 Epoxy}, {@code Zed}. */
  public String name() {
    if (codename.isEmpty()) {
      return id;
    }
    return codename.toLowerCase(Locale.ROOT).equals(id) ? codename : id + " " + codename;
  }

  // Written out, since the first use of a generated one costs a start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Series series
        && order == series.order
        && id.equals(series.id)
        && codename.equals(series.codename)
        && slurp == series.slurp
        && development == series.development;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public int compareTo(Series other) {
    return order != other.order ? Integer.compare(order, other.order) : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return name();
  }
}
