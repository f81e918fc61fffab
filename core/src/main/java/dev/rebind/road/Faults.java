package dev.rebind.road;

import dev.rebind.model.Code;
import java.util.List;

/** Findings about the run itself: files that cannot be read, adapters at fault, refused changes. */
public final class Faults {
  public static final Code CRASHED = new Code("RB901", "An adapter failed");
  public static final Code CONTRACT = new Code("RB902", "An adapter broke its contract");
  public static final Code UNUSED_IGNORE = new Code("RB903", "An ignore comment silences nothing");
  public static final Code REFUTED = new Code("RB904", "A change did not survive verification");
  public static final Code UNREADABLE = new Code("RB910", "A file could not be read");

  private Faults() {}

  public static List<Code> all() {
    return List.of(CRASHED, CONTRACT, UNUSED_IGNORE, REFUTED, UNREADABLE);
  }
}
