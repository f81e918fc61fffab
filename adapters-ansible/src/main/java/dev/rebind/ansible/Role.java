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
    List<Finding> findings,
    List<Fact> facts,
    List<Ignore> ignores) {

  static Role read(Scope scope) {
    ScopeFiles files = new ScopeFiles(scope);
    List<Finding> findings = new ArrayList<>();
    List<Place> places = new ArrayList<>(new DictReader(files, findings).places());
    return new Role(files, List.copyOf(places), findings, List.of(), Comments.ignores(files));
  }

  Analysis analysis() {
    List<Site> sites = places.stream().map(Place::site).toList();
    return new Analysis(sites, findings, facts, ignores);
  }
}
