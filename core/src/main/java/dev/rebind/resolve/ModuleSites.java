package dev.rebind.resolve;

import dev.rebind.catalogue.Answer;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Factory;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.ModuleUse;
import dev.rebind.catalogue.Release;
import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import java.util.List;
import java.util.Optional;

/** Decides sites that bind a module: most are done; some name what the release no longer has. */
final class ModuleSites {
  private final Catalogue catalogue;
  private final Settings settings;
  private final Answering answering;

  ModuleSites(Catalogue catalogue, Settings settings, Answering answering) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.answering = answering;
  }

  Decision decide(Site site, Binding.Module bound) {
    Optional<Mapping> mapping =
        settings.mappings().stream()
            .filter(
                one -> one.script().equals(bound.module()) || one.script().equals(bound.toString()))
            .findFirst();
    if (mapping.isPresent()) {
      return answering.mapped(site, mapping.get());
    }
    List<ModuleUse> uses = catalogue.module(bound.module(), bound.attribute());
    if (uses.isEmpty()) {
      return done(site, "");
    }
    ModuleUse use = uses.get(0);
    Evidence evidence = answering.evidence(site, use.script());
    boolean factory = use.role() == ModuleUse.Role.FACTORY;
    if (factory && !bound.call()) {
      return uncalled(site, bound, use, evidence);
    }
    Release release = evidence.release();
    if (release == null) {
      return done(site, "");
    }
    Answer answer = catalogue.answer(use.script(), release);
    return factory
        ? called(site, bound, use, evidence, answer, catalogue.factory(use.script(), release))
        : module(site, bound, use, evidence, answer);
  }

  private static Decision done(Site site, String words) {
    return new Decision(site, Outcome.DONE, null, words, List.of());
  }

  /** A factory that nobody calls loads, and then fails on every request. */
  private Decision uncalled(Site site, Binding.Module bound, ModuleUse use, Evidence evidence) {
    Finding broken =
        Finding.of(
            Codes.FACTORY,
            Severity.BROKEN,
            site,
            ("%s is a function that makes the application of %s: it loads, and then every request"
                    + " fails. %s")
                .formatted(
                    bound,
                    use.script().service().name(),
                    evidence.release() == null
                        ? "Say which release this is for (--release) to have it mended."
                        : "At this release it is wrong."));
    if (evidence.release() == null) {
      return new Decision(site, Outcome.BROKEN, null, "", List.of(broken));
    }
    return answering.mended(site, use.script(), evidence, broken);
  }

  private Decision called(
      Site site,
      Binding.Module bound,
      ModuleUse use,
      Evidence evidence,
      Answer answer,
      Optional<Factory> right) {
    boolean works = right.filter(one -> path(bound).equals(one.path())).isPresent();
    if (works && !(answer instanceof Answer.Available)) {
      return done(site, evidence.words());
    }
    Finding expires =
        Finding.of(
            Codes.EXPIRES,
            works ? Severity.WARNING : Severity.BROKEN,
            site,
            works
                ? "%s works, but the release has the module itself.".formatted(bound)
                : "%s is gone from %s.".formatted(bound, evidence.words()));
    return answering.mended(site, use.script(), evidence, expires);
  }

  private Decision module(
      Site site, Binding.Module bound, ModuleUse use, Evidence evidence, Answer answer) {
    List<ModulePath> there =
        answer.match(
            Answer.Available::modules,
            Answer.ModuleMoved::modules,
            notYet -> List.<ModulePath>of(),
            never -> List.<ModulePath>of(),
            unverified -> List.of(path(bound)));
    if (there.contains(path(bound)) && use.role() != ModuleUse.Role.NULL) {
      return done(site, evidence.words());
    }
    if (evidence.installed() != null
        && evidence.installed().module()
        && use.role() == ModuleUse.Role.TARGET) {
      return done(site, evidence.words());
    }
    Finding gone =
        Finding.of(
            Codes.MODULE_GONE,
            Severity.BROKEN,
            site,
            use.role() == ModuleUse.Role.NULL
                ? "%s holds no application when a server imports it.".formatted(bound)
                : "%s is not in %s (%s)."
                    .formatted(bound, use.script().service().name(), evidence.words()));
    return answering.mended(site, use.script(), evidence, gone);
  }

  private static ModulePath path(Binding.Module bound) {
    return new ModulePath(bound.module(), bound.attribute());
  }
}
