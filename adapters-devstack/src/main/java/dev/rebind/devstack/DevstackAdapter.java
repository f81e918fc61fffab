package dev.rebind.devstack;

import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Ignore;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads DevStack shell: DevStack itself, its plugins and Grenade's upgrade scripts.
 *
 * <p>The scope is a repository, since a variable is set in one file and used in another. A module
 * path is written together with the name that DevStack's helpers would otherwise take from it, and
 * with what removes the site of that name: all of it is one change. The rules are those of {@code
 * write_uwsgi_config} and its like in DevStack's lib/apache.
 */
public final class DevstackAdapter implements BindingAdapter {
  @Override
  public String id() {
    return "devstack";
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return Layout.repository(head).map(Claim::tree);
  }

  @Override
  public Analysis analyse(Scope scope) {
    Repository repository = Repository.read(scope);
    List<Site> sites = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Service> services = Services.of(repository);
    for (Service service : services) {
      sites.addAll(service.sites());
      findings.addAll(Wrongs.of(service));
    }
    findings.addAll(StaleSites.of(repository, services));
    findings.addAll(Reports.of(repository, scope));
    List<Ignore> ignores = new ArrayList<>();
    repository.scripts().forEach(script -> ignores.addAll(script.file().ignores()));
    List<Analysis> all = new ArrayList<>();
    all.add(new Analysis(sites, findings, List.of(), ignores));
    for (Carried carried : Carried.in(repository, scope)) {
      all.add(carried.analysis());
    }
    return Analysis.join(all);
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    Repository repository = Repository.read(scope);
    List<Service> services = Services.of(repository);
    Map<SiteId, Flip> open = new HashMap<>();
    decided.stream().filter(flip -> !flip.kept()).forEach(flip -> open.put(flip.site().id(), flip));
    Neighbours neighbours = new Neighbours(scope);
    Renames renames = new Renames(scope, services, open);
    List<Rewrite> all = new ArrayList<>();
    for (Service service : services) {
      List<Flip> flips = new ArrayList<>();
      service.places().stream()
          .map(place -> open.get(place.id()))
          .filter(java.util.Objects::nonNull)
          .forEach(flips::add);
      if (!flips.isEmpty()) {
        all.add(Moves.of(service, flips, repository, neighbours, renames));
      }
    }
    for (Carried carried : Carried.in(repository, scope)) {
      carried.inner().ifPresent(inner -> all.add(inner.rewrite(decided)));
    }
    return Rewrite.join(all);
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return SecondReader.compare(before, after, done);
  }
}
