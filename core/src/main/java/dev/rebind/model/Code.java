package dev.rebind.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  // Written out, since the first use of a generated one costs a start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Code code && id.equals(code.id) && title.equals(code.title);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
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
