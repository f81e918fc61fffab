package dev.rebind.road;

import dev.rebind.model.Binding;
import dev.rebind.model.Fact;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Proof;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts changes on probation: every scope that read an edited file is read again over the changed
 * tree, and must show each flip, nothing else, and no surprise.
 */
final class Verifier {
  private final SourceTree tree;
  private final List<Reading> readings;
  private final Workshop workshop;

  Verifier(SourceTree tree, List<Reading> readings, Workshop workshop) {
    this.tree = tree;
    this.readings = readings;
    this.workshop = workshop;
  }

  /**
   * What survived.
   *
   * @param accepted the proposals that hold, together
   * @param refused the others, each with the reason
   * @param proofs what second readers said of the accepted ones, by claim root
   */
  record Verdict(List<Proposal> accepted, List<Refusal> refused, Map<String, Proof> proofs) {}

  /** A proposal that does not hold, and why, as the end of a sentence. */
  record Refusal(Proposal proposal, String why) {}

  /** All together first; where that fails, halves of them, down to the ones at fault. */
  Verdict judge(List<Proposal> proposals) {
    List<Refusal> refused = new ArrayList<>();
    List<Proposal> lawful = new ArrayList<>();
    for (Proposal proposal : proposals) {
      proposal
          .unlawful()
          .ifPresentOrElse(
              why -> refused.add(new Refusal(proposal, why)), () -> lawful.add(proposal));
    }
    Map<String, Proof> proofs = new TreeMap<>();
    List<Proposal> accepted = List.of();
    List<Proposal> open = lawful;
    List<Refusal> left = new ArrayList<>();
    // What is refused may hold once others are made: a next run would make it, so this one does.
    for (int before = -1; before < accepted.size() && !open.isEmpty(); ) {
      before = accepted.size();
      left.clear();
      accepted = survivors(accepted, open, left, proofs);
      open = left.stream().map(Refusal::proposal).toList();
    }
    refused.addAll(left);
    return new Verdict(accepted, refused, proofs);
  }

  /**
   * {@code held}, which hold together, and those of {@code fresh} that hold on top of them; {@code
   * proofs} become those of the answer.
   */
  private List<Proposal> survivors(
      List<Proposal> held, List<Proposal> fresh, List<Refusal> refused, Map<String, Proof> proofs) {
    if (fresh.isEmpty()) {
      return held;
    }
    List<Proposal> all = new ArrayList<>(held);
    all.addAll(fresh);
    Map<String, Proof> found = new TreeMap<>();
    Optional<String> why = objection(all, found);
    if (why.isEmpty()) {
      proofs.clear();
      proofs.putAll(found);
      return all;
    }
    if (fresh.size() == 1) {
      String alone =
          objection(fresh, new TreeMap<>())
              .orElseGet(() -> "together with the other changes, " + why.get());
      refused.add(new Refusal(fresh.get(0), alone));
      return held;
    }
    int half = fresh.size() / 2;
    List<Proposal> sound = survivors(held, fresh.subList(0, half), refused, proofs);
    return survivors(sound, fresh.subList(half, fresh.size()), refused, proofs);
  }

  /** Why these changes, made together, do not hold; empty when they do. */
  private Optional<String> objection(List<Proposal> proposals, Map<String, Proof> proofs) {
    if (proposals.isEmpty()) {
      return Optional.empty();
    }
    Combined combined;
    SourceTree changed;
    try {
      combined = Combined.of(proposals);
      changed = Combined.over(tree, combined.planned(tree).values());
    } catch (IllegalArgumentException clash) {
      return Optional.of(String.valueOf(clash.getMessage()));
    }
    IdentityHashMap<Reading, List<Proposal>> mine = new IdentityHashMap<>();
    List<Finding> announced = new ArrayList<>();
    for (Proposal proposal : proposals) {
      mine.computeIfAbsent(proposal.reading(), key -> new ArrayList<>()).add(proposal);
      announced.addAll(proposal.change().notes());
    }
    List<Retrial> retrials =
        workshop
            .ordered()
            .map(
                readings,
                before -> {
                  List<Proposal> own = mine.getOrDefault(before, List.of());
                  return before.dependsOn(combined.files().keySet())
                      ? retrial(before, own, changed, announced)
                      : new Retrial(before, null, null);
                });
    Set<String> undeclared = new HashSet<>();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < readings.size(); i++) {
      Retrial retrial = retrials.get(i);
      if (retrial.why() != null) {
        return Optional.of(retrial.why());
      }
      if (retrial.proof() != null) {
        proofs.put(readings.get(i).territory().root(), retrial.proof());
      }
      undeclared.addAll(declared(readings.get(i)));
      made.addAll(declared(retrial.after()));
    }
    undeclared.removeAll(made);
    return retrials.stream()
        .map(retrial -> stillBound(retrial.after(), undeclared))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * One scope over the changed tree.
   *
   * @param why what speaks against the changes, or null
   * @param proof what the second reader said, or null where it was not asked
   */
  private record Retrial(Reading after, @Nullable String why, @Nullable Proof proof) {}

  private Retrial retrial(
      Reading before, List<Proposal> own, SourceTree changed, List<Finding> announced) {
    Reading after = Reading.of(territoryAfter(before, own), changed, workshop);
    List<Flip> flips = new ArrayList<>();
    own.forEach(proposal -> flips.addAll(proposal.change().flips()));
    Optional<String> why =
        sites(before, after, flips).or(() -> surprises(before, after, announced));
    if (why.isPresent() || flips.isEmpty()) {
      return new Retrial(after, why.orElse(null), null);
    }
    Proof proof = proof(before, after, flips);
    boolean disproven = proof.verdict() == Proof.Verdict.DISPROVEN;
    return new Retrial(
        after, disproven ? "the second reader objects: " + proof.why() : null, proof);
  }

  private Proof proof(Reading before, Reading after, List<Flip> flips) {
    List<Finding> faults = new ArrayList<>();
    return workshop
        .guard()
        .call(
            before.territory().adapter(),
            before.territory().root(),
            "prove",
            () -> before.territory().adapter().prove(before.scope(), after.scope(), flips),
            faults)
        .orElseGet(() -> Proof.disproven(faults.get(0).message()));
  }

  private static Optional<String> sites(Reading before, Reading after, List<Flip> flips) {
    Map<SiteId, Binding> expected = new TreeMap<>();
    before.analysis().sites().forEach(site -> expected.put(site.id(), site.binding()));
    flips.forEach(flip -> expected.put(flip.site().id(), flip.target().binding()));
    Map<SiteId, Binding> found = new TreeMap<>();
    after.analysis().sites().forEach(site -> found.put(site.id(), site.binding()));
    for (Map.Entry<SiteId, Binding> want : expected.entrySet()) {
      Binding got = found.remove(want.getKey());
      boolean gone = !after.territory().paths().contains(want.getKey().path());
      if (gone && got == null) {
        continue;
      }
      if (!want.getValue().equals(got)) {
        return Optional.of(
            String.format(
                "%s would bind %s, not %s",
                want.getKey(), got == null ? "nothing" : got, want.getValue()));
      }
    }
    return found.keySet().stream().findFirst().map(id -> id + " would bind something new");
  }

  /** A finding that was not there before and that no change announced. */
  private static Optional<String> surprises(
      Reading before, Reading after, List<Finding> announced) {
    Map<String, Integer> known = new HashMap<>();
    before.analysis().findings().forEach(finding -> known.merge(kind(finding), 1, Integer::sum));
    announced.forEach(finding -> known.merge(kind(finding), 1, Integer::sum));
    for (Finding finding : after.analysis().findings()) {
      Integer left = known.get(kind(finding));
      if (left == null || left == 0) {
        return Optional.of(
            "%s would say %s: %s".formatted(finding.path(), finding.code(), finding.message()));
      }
      known.put(kind(finding), left - 1);
    }
    return Optional.empty();
  }

  private static String kind(Finding finding) {
    return finding.code() + " " + finding.path() + " " + finding.site();
  }

  private static Optional<String> stillBound(Reading after, Set<String> undeclared) {
    for (Site site : after.analysis().sites()) {
      if (site.binding() instanceof Binding.Script script) {
        List<String> tail = script.path().tail();
        if (!tail.isEmpty() && undeclared.contains(tail.get(tail.size() - 1))) {
          return Optional.of(site.id() + " still binds the script " + tail.get(tail.size() - 1));
        }
      }
    }
    return Optional.empty();
  }

  private static Set<String> declared(Reading reading) {
    Set<String> scripts = new HashSet<>();
    for (Fact fact : reading.analysis().facts()) {
      if (fact instanceof Fact.ScriptDeclared declared) {
        scripts.add(declared.script());
      }
    }
    return scripts;
  }

  private static Territory territoryAfter(Reading reading, List<Proposal> own) {
    Set<String> paths = new HashSet<>(reading.territory().paths());
    for (Proposal proposal : own) {
      proposal
          .change()
          .files()
          .forEach(
              (path, file) -> {
                if (file instanceof FileChange.Create) {
                  paths.add(path);
                } else if (file instanceof FileChange.Delete) {
                  paths.remove(path);
                }
              });
    }
    return reading.territory().withPaths(List.copyOf(paths));
  }
}
