package dev.rebind.road;

import dev.rebind.model.Finding;
import dev.rebind.model.Ignore;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Codes;
import dev.rebind.resolve.Decision;
import dev.rebind.resolve.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ignore comments of a run, and which of them had something to silence. */
final class Silence {
  private final Set<Ignore> unused = new LinkedHashSet<>();
  private final List<Ignore> all = new ArrayList<>();

  Silence(List<Reading> readings) {
    readings.forEach(reading -> all.addAll(reading.analysis().ignores()));
    unused.addAll(all);
  }

  boolean covers(Finding finding) {
    boolean silent = false;
    for (Ignore ignore : all) {
      if (ignore.silences(finding.code().id(), finding.path(), finding.at())) {
        unused.remove(ignore);
        silent = true;
      }
    }
    return silent;
  }

  /** A site whose move is silenced stays as it is, without a word. */
  Decision apply(Decision decision) {
    boolean open = decision.flip().filter(flip -> !flip.kept()).isPresent();
    Finding move =
        Finding.of(Codes.MOVES, Severity.WARNING, decision.site(), "The move of this site.");
    if (open && covers(move)) {
      return new Decision(decision.site(), Outcome.REFUSED, null, decision.evidence(), List.of());
    }
    return decision;
  }

  List<Finding> idle() {
    List<Finding> idle = new ArrayList<>();
    for (Ignore ignore : unused) {
      idle.add(
          Finding.of(
              Faults.UNUSED_IGNORE,
              Severity.WARNING,
              ignore.path(),
              ignore.at(),
              "This comment silences nothing; take it out."));
    }
    return idle;
  }
}
