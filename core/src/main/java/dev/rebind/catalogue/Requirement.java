package dev.rebind.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What must be installed for a module path to be there.
 *
 * @param distribution what pip installs
 * @param from the first release; null when only a branch has it
 * @param series the series of {@code from}, where it has one
 * @param last the last release, when a later one is known to lack it
 * @param branch the branch whose head has it; null for a release
 */
public record Requirement(
    String distribution,
    @Nullable Version from,
    @Nullable Series series,
    @Nullable Version last,
    @Nullable String branch) {

  static Requirement branch(String distribution, String branch) {
    return new Requirement(distribution, null, null, null, branch);
  }

  /** For people: {@code nova >= 30.0.0 (2024.2 Dalmatian)}. */
  @Override
  public String toString() {
    if (branch != null) {
      return distribution + " from the branch " + branch;
    }
    return distribution
        + " >= "
        + from
        + (last == null ? "" : ", <= " + last)
        + (series == null ? "" : " (" + series.name() + ")");
  }
}
