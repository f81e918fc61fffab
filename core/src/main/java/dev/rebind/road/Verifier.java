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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
  record Verdict(
      List<Proposal> accepted, Map<Proposal, String> refused, Map<String, Proof> proofs) {}

  /** All together first; else one by one, and the survivors one upon the other. */
  Verdict judge(List<Proposal> proposals) {
    Map<Proposal, String> refused = new LinkedHashMap<>();
    List<Proposal> lawful = new ArrayList<>();
    for (Proposal proposal : proposals) {
      proposal
          .unlawful()
          .ifPresentOrElse(why -> refused.put(proposal, why), () -> lawful.add(proposal));
    }
    Map<String, Proof> proofs = new TreeMap<>();
    if (objection(lawful, proofs).isEmpty()) {
      return new Verdict(lawful, refused, proofs);
    }
    List<Proposal> sound = new ArrayList<>();
    for (Proposal proposal : lawful) {
      objection(List.of(proposal), new TreeMap<>())
          .ifPresentOrElse(why -> refused.put(proposal, why), () -> sound.add(proposal));
    }
    proofs.clear();
    if (objection(sound, proofs).isEmpty()) {
      return new Verdict(sound, refused, proofs);
    }
    List<Proposal> together = new ArrayList<>();
    for (Proposal proposal : sound) {
      together.add(proposal);
      Optional<String> why = objection(together, new TreeMap<>());
      if (why.isPresent()) {
        together.remove(together.size() - 1);
        refused.put(proposal, "together with the other changes, " + why.get());
      }
    }
    proofs.clear();
    objection(together, proofs);
    return new Verdict(together, refused, proofs);
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
    Set<String> undeclared = new HashSet<>();
    Set<String> made = new HashSet<>();
    List<Reading> before = new ArrayList<>();
    List<Reading> after = new ArrayList<>();
    for (Reading reading : readings) {
      if (combined.files().keySet().stream().anyMatch(reading::dependsOn)) {
        after.add(Reading.of(territoryAfter(reading, proposals), changed, workshop));
      } else {
        after.add(reading);
      }
      before.add(reading);
      undeclared.addAll(declared(reading));
      made.addAll(declared(after.get(after.size() - 1)));
    }
    undeclared.removeAll(made);
    for (int i = 0; i < before.size(); i++) {
      Optional<String> why = objection(before.get(i), after.get(i), proposals, proofs);
      if (why.isEmpty()) {
        why = stillBound(after.get(i), undeclared);
      }
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  private Optional<String> objection(
      Reading before, Reading after, List<Proposal> proposals, Map<String, Proof> proofs) {
    if (before == after) {
      return Optional.empty();
    }
    List<Flip> flips = new ArrayList<>();
    List<Finding> announced = new ArrayList<>();
    for (Proposal proposal : proposals) {
      announced.addAll(proposal.change().notes());
      if (proposal.reading() == before) {
        flips.addAll(proposal.change().flips());
      }
    }
    Optional<String> why = sites(before, after, flips);
    if (why.isEmpty()) {
      why = surprises(before, after, announced);
    }
    return why.isPresent() ? why : disproof(before, after, flips, proofs);
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

  private Optional<String> disproof(
      Reading before, Reading after, List<Flip> flips, Map<String, Proof> proofs) {
    if (flips.isEmpty()) {
      return Optional.empty();
    }
    List<Finding> faults = new ArrayList<>();
    Proof proof =
        workshop
            .guard()
            .call(
                before.territory().adapter(),
                before.territory().root(),
                "prove",
                () -> before.territory().adapter().prove(before.scope(), after.scope(), flips),
                faults)
            .orElseGet(() -> Proof.disproven(faults.get(0).message()));
    proofs.put(before.territory().root(), proof);
    return proof.verdict() == Proof.Verdict.DISPROVEN
        ? Optional.of("the second reader objects: " + proof.why())
        : Optional.empty();
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

  private static Territory territoryAfter(Reading reading, Collection<Proposal> proposals) {
    Set<String> paths = new HashSet<>(reading.territory().paths());
    for (Proposal proposal : proposals) {
      if (proposal.reading() == reading) {
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
    }
    return reading.territory().withPaths(List.copyOf(paths));
  }
}
