package dev.rebind.road;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Target;
import dev.rebind.resolve.Codes;
import dev.rebind.resolve.Decision;
import dev.rebind.resolve.Outcome;
import dev.rebind.spi.Proof;
import dev.rebind.text.Span;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The end of the road: what is made, what waits, what was refused, and what to say of each. */
record Ending(
    SourceTree tree,
    List<Reading> readings,
    Map<SiteId, Decision> decisions,
    Silence silence,
    boolean review) {

  Plan plan(List<Proposal> proposals, List<Finding> said, Verifier verifier) {
    List<Proposal> asked = new ArrayList<>();
    List<Proposal> waiting = new ArrayList<>();
    for (Proposal proposal : proposals) {
      (needsEye(proposal.change()) && !review ? waiting : asked).add(proposal);
    }
    Verifier.Verdict verdict = verifier.judge(asked);

    List<Finding> findings = new ArrayList<>(said);
    Map<SiteId, Outcome> outcomes = new HashMap<>();
    Map<SiteId, Proof> proofs = new HashMap<>();
    for (Proposal proposal : verdict.accepted()) {
      Proof proof =
          verdict.proofs().getOrDefault(proposal.reading().territory().root(), Proof.none());
      for (Flip flip : open(proposal)) {
        outcomes.put(flip.site().id(), Outcome.MOVES);
        proofs.put(flip.site().id(), proof);
        findings.add(moves(flip));
      }
      findings.addAll(proposal.change().notes());
    }
    for (Proposal proposal : waiting) {
      for (Flip flip : open(proposal)) {
        outcomes.put(flip.site().id(), Outcome.REVIEW);
        findings.add(waits(flip));
      }
      findings.addAll(proposal.change().notes());
    }
    verdict
        .refused()
        .forEach(refusal -> findings.addAll(refuted(refusal.proposal(), refusal.why())));

    List<Proposal> kept = verdict.accepted();
    Combined combined = Combined.of(kept);
    List<Finding> heard = new ArrayList<>();
    for (Finding finding : findings) {
      if (!silence.covers(finding)) {
        heard.add(finding);
      }
    }
    tree.problems().forEach(problem -> heard.add(unreadable(problem.path(), problem.sentence())));
    heard.addAll(silence.idle());
    return new Plan(
        tree,
        kept.stream().map(Proposal::change).toList(),
        waiting.stream().map(Proposal::change).toList(),
        combined.planned(tree),
        List.copyOf(new TreeSet<>(heard)),
        reports(outcomes, proofs, findings));
  }

  private static boolean needsEye(Change change) {
    return change.review()
        || change.flips().stream().anyMatch(flip -> !flip.kept() && flip.target().review());
  }

  private static List<Flip> open(Proposal proposal) {
    return proposal.change().flips().stream().filter(flip -> !flip.kept()).toList();
  }

  private List<SiteReport> reports(
      Map<SiteId, Outcome> outcomes, Map<SiteId, Proof> proofs, List<Finding> findings) {
    Map<SiteId, SiteReport> reports = new TreeMap<>();
    for (Reading reading : readings) {
      for (Site site : reading.analysis().sites()) {
        Decision decision = decisions.get(site.id());
        if (decision == null) {
          continue;
        }
        Outcome outcome = outcomes.get(site.id());
        if (outcome == null) {
          boolean open = decision.flip().filter(flip -> !flip.kept()).isPresent();
          outcome = open ? failed(site, findings) : decision.outcome();
        }
        reports.put(
            site.id(),
            new SiteReport(
                site,
                reading.territory().adapter().id(),
                outcome,
                decision.target(),
                decision.evidence(),
                proofs.getOrDefault(site.id(), Proof.none())));
      }
    }
    return List.copyOf(reports.values());
  }

  private static Outcome failed(Site site, List<Finding> findings) {
    boolean broken =
        findings.stream()
            .anyMatch(
                finding ->
                    site.id().equals(finding.site()) && finding.severity() == Severity.BROKEN);
    return broken ? Outcome.BROKEN : Outcome.REFUSED;
  }

  private static Finding moves(Flip flip) {
    // Whoever had to look first reads here what at, the expiry of a factory's call among it.
    String looked = flip.target().review() ? notes(flip) : "";
    return Finding.of(Codes.MOVES, Severity.WARNING, flip.site(), sentence(flip) + "." + looked);
  }

  private static Finding waits(Flip flip) {
    return Finding.of(
        Codes.REVIEW,
        Severity.WARNING,
        flip.site(),
        sentence(flip) + ". A person must look first (--review)." + notes(flip));
  }

  private static String notes(Flip flip) {
    List<String> notes = flip.target().notes();
    return notes.isEmpty() ? "" : " " + String.join(" ", notes);
  }

  private static String sentence(Flip flip) {
    Target target = flip.target();
    StringBuilder out = new StringBuilder();
    out.append(flip.site().binding()).append(" becomes ").append(target.binding());
    out.append(", says ").append(target.source());
    if (!target.evidence().isEmpty()) {
      out.append(" (").append(target.evidence()).append(")");
    }
    String needs = target.needs();
    if (needs != null) {
      out.append("; needs ").append(needs);
    }
    return out.toString();
  }

  private static List<Finding> refuted(Proposal proposal, String why) {
    List<Finding> findings = new ArrayList<>();
    String because =
        "The change was made on trial and taken back: " + why + (why.endsWith(".") ? "" : ".");
    for (Flip flip : open(proposal)) {
      findings.add(Finding.of(Faults.REFUTED, Severity.WARNING, flip.site(), because));
    }
    if (findings.isEmpty()) {
      String path = proposal.change().files().firstKey();
      findings.add(
          Finding.of(
              Faults.REFUTED,
              Severity.WARNING,
              path,
              Span.at(0),
              proposal.change().title() + ": " + because));
    }
    return findings;
  }

  private static Finding unreadable(String path, String sentence) {
    return Finding.of(Faults.UNREADABLE, Severity.WARNING, path, Span.at(0), sentence);
  }
}
