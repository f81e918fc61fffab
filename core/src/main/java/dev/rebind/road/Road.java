package dev.rebind.road;

import dev.rebind.model.Change;
import dev.rebind.model.Fact;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
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
import java.util.function.Predicate;

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
    return plan(tree, path -> true);
  }

  /**
   * The same, where only some files were asked about: the others take part, so that a change under
   * them is noticed, but none of them is changed or reported.
   *
   * @param asked whether a path was asked about
   */
  public Plan plan(SourceTree tree, Predicate<String> asked) {
    Guard guard = new Guard();
    List<Finding> findings = new ArrayList<>();
    Ordered ordered = new Ordered(settings.threads());
    Workshop workshop =
        new Workshop(
            new Claims(adapters, guard), guard, settings, resolution, new Memory(), ordered);

    List<Territory> territories = workshop.claims().territories(tree, ordered, findings);
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
    List<Finding> partial = new ArrayList<>();
    proposals.removeIf(proposal -> isElsewhere(proposal.change(), asked, partial));
    findings.addAll(partial);
    Plan plan =
        new Ending(tree, readings, decisions, silence, settings.review())
            .plan(proposals, findings, new Verifier(tree, readings, workshop));
    return new Plan(
        tree,
        plan.changes(),
        plan.held(),
        plan.files(),
        plan.findings().stream().filter(finding -> asked.test(finding.path())).toList(),
        plan.sites().stream().filter(report -> asked.test(report.site().path())).toList());
  }

  /** Whether a change edits a file that was not asked about; one that edits both kinds is told. */
  private static boolean isElsewhere(
      Change change, Predicate<String> asked, List<Finding> partial) {
    List<String> others = new ArrayList<>();
    change
        .files()
        .forEach(
            (path, file) -> {
              if (!(file instanceof FileChange.Create) && !asked.test(path)) {
                others.add(path);
              }
            });
    for (Flip flip : others.isEmpty() ? List.<Flip>of() : change.flips()) {
      if (!flip.kept()) {
        String why = "The change edits %s too, which was not asked about; name the folder.";
        partial.add(
            Finding.of(
                Faults.REFUTED,
                Severity.WARNING,
                flip.site(),
                why.formatted(String.join(", ", others))));
      }
    }
    return !others.isEmpty();
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
