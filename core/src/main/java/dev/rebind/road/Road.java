package dev.rebind.road;

import dev.rebind.model.Change;
import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.resolve.Decision;
import dev.rebind.resolve.Resolution;
import dev.rebind.resolve.Settings;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Drives one tree along the road: claim, analyse all, resolve behind a barrier, rewrite, verify,
 * plan.
 */
public final class Road {
  private final Adapters adapters;
  private final Resolution resolution;
  private final Settings settings;

  public Road(Adapters adapters, Resolution resolution, Settings settings) {
    this.adapters = adapters;
    this.resolution = resolution;
    this.settings = settings;
  }

  /** Follows the road to its end; nothing is written. */
  public Plan plan(SourceTree tree) {
    Guard guard = new Guard();
    List<Finding> findings = new ArrayList<>();
    Workshop workshop = new Workshop(new Claims(adapters, guard), guard, settings, new Memory());
    Ordered ordered = new Ordered(settings.threads());

    List<Territory> territories = workshop.claims().territories(tree, findings);
    List<Reading> readings =
        ordered.map(territories, territory -> Reading.of(territory, tree, workshop));

    Silence silence = new Silence(readings);
    Map<SiteId, Decision> decisions = decide(tree, readings, silence);

    List<Proposal> proposals = new ArrayList<>();
    for (Rewritten rewritten :
        ordered.map(readings, reading -> Rewritten.of(reading, decisions, workshop))) {
      proposals.addAll(rewritten.proposals());
      findings.addAll(rewritten.findings());
    }
    for (Reading reading : readings) {
      for (Finding finding : reading.analysis().findings()) {
        findings.add(finding);
        Change fix = finding.fix();
        if (fix != null && !silence.covers(finding)) {
          proposals.add(new Proposal(reading, fix));
        }
      }
    }
    decisions.values().forEach(decision -> findings.addAll(decision.findings()));
    return new Ending(tree, readings, decisions, silence, settings.review())
        .plan(proposals, findings, new Verifier(tree, readings, workshop));
  }

  private Map<SiteId, Decision> decide(SourceTree tree, List<Reading> readings, Silence silence) {
    List<Fact> facts = new ArrayList<>();
    List<Site> sites = new ArrayList<>();
    for (Reading reading : readings) {
      facts.addAll(reading.analysis().facts());
      sites.addAll(reading.analysis().sites());
    }
    Map<SiteId, Decision> decisions = new TreeMap<>();
    for (Decision decision : resolution.decide(tree, facts, sites)) {
      decisions.put(decision.site().id(), silence.apply(decision));
    }
    return decisions;
  }
}
