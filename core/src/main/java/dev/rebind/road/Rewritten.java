package dev.rebind.road;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.resolve.Decision;
import dev.rebind.spi.Rewrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one scope proposes for the sites that got an answer. */
record Rewritten(List<Proposal> proposals, List<Finding> findings) {

  static Rewritten of(Reading reading, Map<SiteId, Decision> decisions, Workshop workshop) {
    List<Flip> flips = new ArrayList<>();
    for (Site site : reading.analysis().sites()) {
      Decision decision = decisions.get(site.id());
      if (decision != null) {
        decision.flip().ifPresent(flips::add);
      }
    }
    if (flips.stream().allMatch(Flip::kept)) {
      return new Rewritten(List.of(), List.of());
    }
    List<Finding> findings = new ArrayList<>();
    Rewrite rewrite =
        workshop
            .guard()
            .call(
                reading.territory().adapter(),
                reading.territory().root(),
                "rewrite",
                () -> reading.territory().adapter().rewrite(reading.scope(), flips),
                findings)
            .orElse(Rewrite.none());
    findings.addAll(rewrite.findings());
    return held(reading, flips, rewrite, findings);
  }

  /** Every open flip is in exactly one change, or a finding speaks of its site. */
  private static Rewritten held(
      Reading reading, List<Flip> flips, Rewrite rewrite, List<Finding> findings) {
    Map<SiteId, Integer> times = new HashMap<>();
    for (Change change : rewrite.changes()) {
      change.flips().forEach(flip -> times.merge(flip.site().id(), 1, Integer::sum));
    }
    Set<SiteId> spoken = new HashSet<>();
    findings.forEach(
        finding -> {
          SiteId site = finding.site();
          if (site != null) {
            spoken.add(site);
          }
        });
    Set<SiteId> wrong = new HashSet<>();
    for (Flip flip : flips) {
      int count = times.getOrDefault(flip.site().id(), 0);
      if (!flip.kept() && count != 1 && !(count == 0 && spoken.contains(flip.site().id()))) {
        wrong.add(flip.site().id());
        findings.add(
            Finding.of(
                Faults.CONTRACT,
                Severity.BROKEN,
                flip.site(),
                "The adapter %s rewrites this site in %d changes and gives no reason; it is left alone."
                    .formatted(reading.territory().adapter().id(), count)));
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    for (Change change : rewrite.changes()) {
      if (change.flips().stream().noneMatch(flip -> wrong.contains(flip.site().id()))) {
        proposals.add(new Proposal(reading, change));
      }
    }
    return new Rewritten(proposals, findings);
  }
}
