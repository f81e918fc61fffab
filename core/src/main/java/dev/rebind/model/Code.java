package dev.rebind.model;

import java.util.regex.Pattern;

/**
 * A stable name for a kind of finding ({@code RB101}). Its explanation is the resource {@code
 * dev/rebind/codes/ID.md} of the module that declares it.
 */
public record Code(String id, String title) implements Comparable<Code> {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,8}\\d{3}");

  public Code {
    if (!SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException("a code is two to eight letters and three digits: " + id);
    }
  }

  @Override
  public int compareTo(Code other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
