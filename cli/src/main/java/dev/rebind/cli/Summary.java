package dev.rebind.cli;

import dev.rebind.resolve.Outcome;
import dev.rebind.road.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The last lines of a report: counts, and what must be installed. */
final class Summary {
  private Summary() {}

  static List<String> of(Plan plan) {
    List<String> lines = new ArrayList<>();
    if (plan.sites().isEmpty()) {
      // New modules are news enough for a tree that binds nothing.
      if (plan.files().isEmpty()) {
        lines.add("No bindings found.");
      }
    } else {
      List<String> parts = new ArrayList<>();
      for (Map.Entry<Outcome, Long> count : plan.tally().entrySet()) {
        parts.add(count.getValue() + " " + words(count.getKey(), count.getValue()));
      }
      long files = plan.sites().stream().map(report -> report.site().path()).distinct().count();
      lines.add(
          "%s in %s: %s."
              .formatted(
                  counted(plan.sites().size(), "binding"),
                  counted(files, "file"),
                  String.join(", ", parts)));
    }
    plan.needs().forEach(need -> lines.add("needs " + need));
    return lines;
  }

  private static String words(Outcome outcome, long count) {
    if (count == 1) {
      return outcome.words();
    }
    return switch (outcome) {
      case MOVES -> "move";
      case REVIEW -> "need a look";
      case DONE -> "already module paths";
      case NOT_OURS -> "not of a known service";
      default -> outcome.words();
    };
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
