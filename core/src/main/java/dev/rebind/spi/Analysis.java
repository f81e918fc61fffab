package dev.rebind.spi;

import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Ignore;
import dev.rebind.model.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What an adapter reads in a scope. */
public record Analysis(
    List<Site> sites, List<Finding> findings, List<Fact> facts, List<Ignore> ignores) {
  public Analysis {
    sites = List.copyOf(sites);
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
    ignores = List.copyOf(ignores);
  }

  public static Analysis none() {
    return new Analysis(List.of(), List.of(), List.of(), List.of());
  }

  /** Several readings as one, in order. */
  public static Analysis join(Collection<Analysis> all) {
    List<Site> sites = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    List<Ignore> ignores = new ArrayList<>();
    for (Analysis one : all) {
      sites.addAll(one.sites);
      findings.addAll(one.findings);
      facts.addAll(one.facts);
      ignores.addAll(one.ignores);
    }
    return new Analysis(sites, findings, facts, ignores);
  }
}
