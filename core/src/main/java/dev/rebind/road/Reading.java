package dev.rebind.road;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Analysis;
import dev.rebind.text.Span;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One scope, read. */
record Reading(ScopeView scope, Analysis analysis) {

  /** Lets the adapter read its scope, and holds the answer against the contract. */
  static Reading of(Territory territory, SourceTree tree, Workshop workshop) {
    ScopeView scope = new ScopeView(territory, tree, workshop);
    List<Finding> faults = new ArrayList<>();
    Analysis analysis =
        workshop
            .guard()
            .call(
                territory.adapter(),
                territory.root(),
                "analyse",
                () -> territory.adapter().analyse(scope),
                faults)
            .orElse(Analysis.none());
    List<Site> sites = lawful(territory, analysis.sites(), faults);
    List<Finding> findings = new ArrayList<>(analysis.findings());
    findings.addAll(faults);
    findings.addAll(scope.faults());
    return new Reading(scope, new Analysis(sites, findings, analysis.facts(), analysis.ignores()));
  }

  Territory territory() {
    return scope.territory();
  }

  /** Whether a change of these paths may change what the scope reads. */
  boolean dependsOn(Set<String> changed) {
    return territory().paths().stream().anyMatch(changed::contains)
        || scope.reads().stream().anyMatch(changed::contains);
  }

  private static List<Site> lawful(Territory territory, List<Site> sites, List<Finding> faults) {
    Set<SiteId> seen = new HashSet<>();
    Set<SiteId> twice = new HashSet<>();
    for (Site site : sites) {
      if (!seen.add(site.id())) {
        twice.add(site.id());
      }
    }
    List<Site> lawful = new ArrayList<>();
    for (Site site : sites) {
      if (twice.contains(site.id())) {
        faults.add(fault(territory, site, "gives two sites the id " + site.id().key()));
      } else if (!territory.paths().contains(site.path())) {
        faults.add(fault(territory, site, "reports a site in " + site.path() + ", not its own"));
      } else {
        lawful.add(site);
      }
    }
    return lawful;
  }

  private static Finding fault(Territory territory, Site site, String what) {
    return Finding.of(
        Faults.CONTRACT,
        Severity.BROKEN,
        site.path(),
        Span.at(site.at().start()),
        "The adapter " + territory.adapter().id() + " " + what + "; the site is left alone.");
  }
}
