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
    List<Worlds> worlds = new TemplateReader(files, findings).files(dicts.uses());
    worlds.forEach(one -> findings.addAll(one.findings()));
    return new Role(
        files, List.copyOf(places), worlds, findings, List.of(), Comments.ignores(files));
  }

  Analysis analysis() {
    List<Site> sites = new ArrayList<>(places.stream().map(Place::site).toList());
    worlds.forEach(one -> sites.addAll(one.sites()));
    return new Analysis(sites, findings, facts, ignores);
  }
}
