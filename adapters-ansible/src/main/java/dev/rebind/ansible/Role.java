package dev.rebind.ansible;

import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Ignore;
import dev.rebind.model.Site;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.Scope;
import java.util.ArrayList;
import java.util.List;

/** A role, a chart or a folder of variables, read: its places and what is to be said of it. */
record Role(
    ScopeFiles files,
    List<Place> places,
    List<Worlds> worlds,
    List<Finding> findings,
    List<Fact> facts,
    List<Ignore> ignores) {

  static Role read(Scope scope) {
    ScopeFiles files = new ScopeFiles(scope);
    List<Finding> findings = new ArrayList<>();
    DictReader dicts = new DictReader(files, findings);
    List<Place> places = new ArrayList<>(dicts.places());
    HelmReader helm = HelmReader.of(files);
    places.addAll(helm.places());
    places.addAll(TextPlaces.of(files));
    TaskReader tasks = TaskReader.of(files);
    findings.addAll(tasks.findings());
    findings.addAll(Patches.findings(files));
    findings.addAll(Injections.findings(files, dicts.uses()));
    findings.addAll(StartScripts.findings(files));
    findings.addAll(files.unreadable());
    List<Fact> facts = new ArrayList<>(tasks.facts());
    facts.addAll(ReleaseEvidence.of(files));
    if (!places.isEmpty() && !files.chart()) {
      facts.addAll(ReleaseEvidence.kolla(scope));
    }
    List<Use> uses = new ArrayList<>(dicts.uses());
    uses.addAll(helm.uses());
    List<Worlds> worlds = new TemplateReader(files, findings).files(uses);
    for (Worlds one : worlds) {
      findings.addAll(one.findings());
      facts.addAll(one.facts());
    }
    return new Role(files, List.copyOf(places), worlds, findings, facts, Comments.ignores(files));
  }

  Analysis analysis() {
    List<Site> sites = new ArrayList<>(places.stream().map(Place::site).toList());
    worlds.forEach(one -> sites.addAll(one.sites()));
    return new Analysis(sites, findings, facts, ignores);
  }
}
