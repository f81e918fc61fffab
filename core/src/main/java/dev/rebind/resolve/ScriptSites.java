package dev.rebind.resolve;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Match;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Binding;
import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides sites that bind a file. */
final class ScriptSites {
  private final Catalogue catalogue;
  private final Settings settings;
  private final List<Fact> facts;
  private final Answering answering;

  ScriptSites(Catalogue catalogue, Settings settings, List<Fact> facts, Answering answering) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.facts = facts;
    this.answering = answering;
  }

  Decision decide(Site site, Binding.Script bound) {
    List<String> tail = bound.path().tail();
    if (tail.isEmpty()) {
      return bound.path().asLiteral().isPresent()
          ? Resolver.left(site, Outcome.UNDECIDED, wanders(site))
          : Resolver.undecided(site, "the path does not end in a plain name");
    }
    Optional<Mapping> mapping =
        settings.mappings().stream().filter(one -> one.matches(tail)).findFirst();
    if (mapping.isPresent()) {
      return answering.mapped(site, mapping.get());
    }
    Optional<Fact.ScriptMade> made = made(tail);
    if (made.isPresent()) {
      return Resolver.left(site, Outcome.REFUSED, madeHere(site, made.get()));
    }
    Match match = catalogue.find(tail);
    Script known = match instanceof Match.Found found ? found.script() : null;
    Optional<TreeModules.Own> own =
        new TreeModules(facts).find(site, tail.get(tail.size() - 1), known);
    if (own.isPresent()) {
      return answering.declared(site, own.get(), known);
    }
    if (known != null) {
      return answering.answer(site, known);
    }
    return Resolver.left(site, Outcome.NOT_OURS, unknown(site, tail, match));
  }

  private static Finding wanders(Site site) {
    return Finding.of(
        Codes.WANDERS,
        Severity.NOTE,
        site,
        "%s is not followed, since dots or doubled slashes in a path may lead elsewhere; write it plainly."
            .formatted(site.binding()));
  }

  private Optional<Fact.ScriptMade> made(List<String> tail) {
    for (Fact fact : facts) {
      if (fact instanceof Fact.ScriptMade made && sameEnd(List.of(made.tail().split("/")), tail)) {
        return Optional.of(made);
      }
    }
    return Optional.empty();
  }

  /** Whether one of the two is the end of the other. */
  private static boolean sameEnd(List<String> one, List<String> other) {
    int common = Math.min(one.size(), other.size());
    return common > 0
        && one.subList(one.size() - common, one.size())
            .equals(other.subList(other.size() - common, other.size()));
  }

  private static Finding madeHere(Site site, Fact.ScriptMade made) {
    return Finding.of(
        Codes.MADE_HERE,
        Severity.NOTE,
        site,
        ("%s is %s (%s), so its own content says what it loads. Name its module with --map if there"
                + " is one.")
            .formatted(site.binding(), made.how(), made.path()));
  }

  private static Finding unknown(Site site, List<String> tail, Match match) {
    String name = tail.get(tail.size() - 1);
    if (match instanceof Match.Daemon daemon) {
      return Finding.of(
          Codes.DAEMON,
          Severity.NOTE,
          site,
          "%s is a program of %s, not a WSGI script; no WSGI server can load it."
              .formatted(name, daemon.service().name()));
    }
    if (match instanceof Match.Copy copy) {
      String likely = copy.likely().stream().map(Script::name).collect(Collectors.joining(" or "));
      return Finding.of(
          Codes.UNKNOWN,
          Severity.NOTE,
          site,
          ("%s is a place for copies of a script%s; what the copy holds is not known. Name its"
                  + " module with --map %s=module:attribute.")
              .formatted(site.binding(), likely.isEmpty() ? "" : ", mostly of " + likely, name));
    }
    List<String> alike = ((Match.Unknown) match).suggestions();
    return Finding.of(
        Codes.UNKNOWN,
        Severity.NOTE,
        site,
        "No service is known by the script %s%s. If it has a module, name it with --map %s=module:attribute."
            .formatted(
                site.binding(),
                alike.isEmpty() ? "" : " (did you mean " + String.join(" or ", alike) + "?)",
                name));
  }
}
