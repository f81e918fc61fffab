package dev.rebind.resolve;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.Value;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides, once all facts are in, what each site is to load. First answer wins: the user's mapping,
 * the tree, the installed environment, the catalogue at the release of the path.
 */
public final class Resolver implements Resolution {
  private final Catalogue catalogue;
  private final Environment environment;
  private final Settings settings;

  public Resolver(Catalogue catalogue, Environment environment, Settings settings) {
    this.catalogue = catalogue;
    this.environment = environment;
    this.settings = settings;
  }

  @Override
  public List<Decision> decide(SourceTree tree, List<Fact> facts, List<Site> sites) {
    ReleaseFinder releases = new ReleaseFinder(tree, facts, settings, catalogue, environment);
    Answering answering = new Answering(catalogue, settings, releases);
    ScriptSites scripts = new ScriptSites(catalogue, settings, facts, answering);
    ModuleSites modules = new ModuleSites(catalogue, settings, answering);
    List<Decision> decisions = new ArrayList<>();
    for (Site site : sites) {
      decisions.add(
          site.binding()
              .match(
                  script -> scripts.decide(site, script),
                  module -> modules.decide(site, module),
                  unresolved -> undecided(site, unresolved.why())));
    }
    return decisions;
  }

  @Override
  public Optional<SourceText> installed(Value path, String module) {
    return environment.source(path, module);
  }

  static Decision undecided(Site site, String why) {
    return left(
        site,
        Outcome.UNDECIDED,
        Finding.of(
            Codes.UNDECIDED,
            Severity.NOTE,
            site,
            "%s is decided at deploy time: %s. Rebind leaves it alone."
                .formatted(site.binding(), why)));
  }

  /** A site that stays as it is, with the reason. */
  static Decision left(Site site, Outcome outcome, Finding why) {
    return new Decision(site, outcome, null, "", List.of(why));
  }
}
