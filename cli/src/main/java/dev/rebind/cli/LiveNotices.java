package dev.rebind.cli;

import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.road.Plan;
import java.util.List;

/** Says of each file that would change whether a running host or a tool has a claim on it. */
final class LiveNotices {
  static final Code LIVE = new Code("RB990", "A file is live");

  private LiveNotices() {}

  static List<Finding> of(Plan plan) {
    return List.of();
  }
}
