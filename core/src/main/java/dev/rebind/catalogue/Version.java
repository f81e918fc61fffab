package dev.rebind.catalogue;

import java.util.Arrays;
import java.util.Optional;

/**
 * A version as pip orders it, such as {@code 32.0.0}, {@code 26.0.0.0rc1} or {@code 1.2.dev3}.
 *
 * <p>Numbers, then optionally {@code a}, {@code b} or {@code rc} with a number, {@code .postN} and
 * {@code .devN}; no epoch and no local part. Trailing zeros do not count: 37.0 equals 37.0.0. One
 * rule is OpenStack's own: services counted years until Kilo (2015.1) and cycles from Liberty on
 * (12.0.0), so versions that start with 2010 to 2015 come before all others.
 */
public final class Version implements Comparable<Version> {
  private static final int NONE = -1;
  private static final int FINAL = 3;

  private final String text;
  private final int[] numbers;

  /** -1 for a development version of no stage, 0 to 2 for a, b and rc, else {@link #FINAL}. */
  private final int stage;

  private final int stageNumber;
  private final int post;
  private final int dev;

  private Version(String text, int[] numbers, int stage, int stageNumber, int post, int dev) {
    this.text = text;
    this.numbers = numbers;
    this.stage = stage;
    this.stageNumber = stageNumber;
    this.post = post;
    this.dev = dev;
  }

  /** Reads a version; empty when the text is none. */
  public static Optional<Version> parse(String text) {
    return Optional.ofNullable(new VersionReader(text).read());
  }

  /**
   * Reads a version that is known to be one.
   *
   * @throws IllegalArgumentException when the text is no version
   */
  public static Version of(String text) {
    Version version = new VersionReader(text).read();
    if (version == null) {
      throw new IllegalArgumentException("not a version: " + text);
    }
    return version;
  }

  static Version of(String text, int[] numbers, int stage, int stageNumber, int post, int dev) {
    int length = numbers.length;
    while (length > 1 && numbers[length - 1] == 0) {
      length--;
    }
    int effective = stage != NONE ? stage : post == NONE && dev != NONE ? NONE : FINAL;
    int[] kept = length == numbers.length ? numbers : Arrays.copyOf(numbers, length);
    return new Version(text, kept, effective, stageNumber, post, dev);
  }

  /** Whether it is neither a pre-release nor a development version. */
  public boolean isFinal() {
    return stage == FINAL && dev == NONE;
  }

  private boolean countsYears() {
    return numbers[0] >= 2010 && numbers[0] <= 2015;
  }

  @Override
  public int compareTo(Version other) {
    if (countsYears() != other.countsYears()) {
      return countsYears() ? -1 : 1;
    }
    int order = Arrays.compare(numbers, other.numbers);
    if (order == 0) {
      order = Integer.compare(stage, other.stage);
    }
    if (order == 0) {
      order = Integer.compare(stageNumber, other.stageNumber);
    }
    if (order == 0) {
      order = Integer.compare(post, other.post);
    }
    if (order == 0) {
      order = Integer.compare(devRank(), other.devRank());
    }
    return order;
  }

  private int devRank() {
    return dev == NONE ? Integer.MAX_VALUE : dev;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers) * 31 + stage * 7 + stageNumber + post + dev;
  }

  /** The version as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
