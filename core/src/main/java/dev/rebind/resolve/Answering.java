package dev.rebind.resolve;

import dev.rebind.catalogue.Answer;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Factory;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Requirement;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ScriptState;
import dev.rebind.catalogue.Series;
import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.catalogue.Version;
import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.Target;
import dev.rebind.model.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a script at a release into a decision for a site. */
final class Answering {
  private static final String CATALOGUE = "the catalogue";

  private final Catalogue catalogue;
  private final Settings settings;
  private final ReleaseFinder releases;

  Answering(Catalogue catalogue, Settings settings, ReleaseFinder releases) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.releases = releases;
  }

  Evidence evidence(Site site, Script script) {
    return releases.find(site, script);
  }

  /** The user's own word; no release stands behind it, but the carrier's age still counts. */
  Decision mapped(Site site, Mapping mapping) {
    Binding.Module module = mapping.module();
    Finding old = oldCarrier(site, releases.series(site).orElse(null));
    if (old != null) {
      return Resolver.left(site, Outcome.REFUSED, old);
    }
    if (!site.takes().contains(module.form())) {
      return Resolver.left(site, Outcome.REFUSED, wrongForm(site, module.toString()));
    }
    Target target =
        new Target(
            module,
            "your mapping of " + mapping.script(),
            "",
            null,
            settings.namesByScript().get(mapping.script()),
            Set.of(),
            false,
            List.of());
    boolean kept = site.binding().equals(module);
    return new Decision(site, kept ? Outcome.DONE : Outcome.MOVES, target, "", List.of());
  }

  /** The project's own word on its script; no release stands behind it. */
  Decision declared(Site site, TreeModules.Own own, @Nullable Script known) {
    Evidence evidence =
        known == null ? new Evidence(null, "", null, List.of()) : releases.find(site, known);
    String name = own.declared().script();
    Release release = evidence.release();
    Finding old = oldCarrier(site, releases.series(site).orElse(null));
    if (old != null) {
      return Resolver.left(site, Outcome.REFUSED, old);
    }
    Binding binding = new Binding.Module(own.path().module(), own.path().attribute(), false);
    if (!site.takes().contains(Form.MODULE)) {
      String folder = settings.sitePackages();
      if (!site.takes().contains(Form.FILE) || folder == null) {
        return Resolver.left(site, Outcome.REFUSED, wrongForm(site, own.path().toString()));
      }
      binding = new Binding.Script(Value.literal(folder + "/" + own.file()));
    }
    Target target =
        new Target(
            binding,
            "this tree",
            "%s declares %s".formatted(own.declared().path(), name),
            null,
            known == null ? settings.namesByScript().get(name) : name(known),
            known == null ? Set.of() : traits(known, release),
            known != null && known.has(ServiceTrait.ADMIN),
            List.of());
    return new Decision(site, Outcome.MOVES, target, evidence.words(), evidence.findings());
  }

  /** What a site that binds the script is to load. */
  Decision answer(Site site, Script script) {
    Evidence evidence = releases.find(site, script);
    Decision decision = decide(site, script, evidence);
    List<Finding> all = new ArrayList<>(evidence.findings());
    all.addAll(decision.findings());
    return new Decision(site, decision.outcome(), decision.target(), evidence.words(), all);
  }

  /** The same for a site whose present binding is wrong, as {@code wrong} says. */
  Decision mended(Site site, Script script, Evidence evidence, Finding wrong) {
    Decision decision = decide(site, script, evidence);
    List<Finding> all = new ArrayList<>(evidence.findings());
    boolean fixed = decision.target() != null;
    if (fixed) {
      all.add(wrong);
      all.addAll(decision.findings());
    } else {
      // Why nothing can be written is part of what is wrong, and no second finding of the place.
      StringBuilder message = new StringBuilder(wrong.message());
      decision.findings().forEach(why -> message.append(' ').append(why.message()));
      all.add(Finding.of(wrong.code(), wrong.severity(), site, message.toString()));
    }
    boolean broken = wrong.severity() == Severity.BROKEN;
    Outcome outcome = fixed ? decision.outcome() : broken ? Outcome.BROKEN : Outcome.DONE;
    return new Decision(site, outcome, decision.target(), evidence.words(), all);
  }

  private Decision decide(Site site, Script script, Evidence evidence) {
    Release release = evidence.release();
    Environment.Installed installed = evidence.installed();
    if (installed != null && installed.module() && script.target().isPresent()) {
      return installed(site, script, evidence);
    }
    if (release == null) {
      return Resolver.left(site, Outcome.NO_RELEASE, noRelease(site, script));
    }
    Answer answer = catalogue.answer(script, release);
    if (installed != null && !(answer instanceof Answer.Never)) {
      return factoryOr(
          site, script, evidence, Outcome.NOT_YET, notInstalled(site, script, installed));
    }
    Wording say = new Wording(site, script, evidence.words());
    return answer.match(
        there -> available(site, there, evidence, say),
        moved -> to(site, script, moved.target(), moved.needs(), evidence, false),
        notYet ->
            factoryOr(
                site,
                script,
                evidence,
                gone(notYet.state()) ? Outcome.BROKEN : Outcome.NOT_YET,
                say.notYet(notYet)),
        never ->
            factoryOr(
                site,
                script,
                evidence,
                gone(never.state()) ? Outcome.BROKEN : Outcome.REFUSED,
                say.never(never)),
        unknown -> unverified(site, script, unknown, evidence, say));
  }

  private static boolean gone(ScriptState state) {
    return state == ScriptState.NONE;
  }

  private Decision available(Site site, Answer.Available there, Evidence evidence, Wording say) {
    if (!there.wholeSeries() && there.release() instanceof Release.Tags) {
      Outcome outcome = gone(there.state()) ? Outcome.BROKEN : Outcome.NOT_YET;
      return Resolver.left(site, outcome, say.pointRelease(there));
    }
    return to(site, there.script(), there.target(), there.needs(), evidence, false);
  }

  private Decision unverified(
      Site site, Script script, Answer.Unverified unknown, Evidence evidence, Wording say) {
    Answer then = unknown.then();
    if (then instanceof Answer.Available there && there.wholeSeries()) {
      return to(site, script, there.target(), there.needs(), evidence, true);
    }
    return Resolver.left(site, Outcome.REFUSED, say.unverified(unknown, catalogue.through()));
  }

  private Decision installed(Site site, Script script, Evidence evidence) {
    ModulePath target = script.target().orElseThrow();
    Release release = evidence.release();
    Answer answer = release == null ? null : catalogue.answer(script, release);
    Requirement needs = answer instanceof Answer.Available there ? there.needs() : null;
    return to(site, script, target, needs, evidence, false);
  }

  /** The module path, in a form that the site takes. */
  private Decision to(
      Site site,
      Script script,
      ModulePath path,
      @Nullable Requirement needs,
      Evidence evidence,
      boolean unverified) {
    Release release = evidence.release();
    Finding old = oldCarrier(site, release == null ? null : ReleaseFinder.series(release, script));
    if (old != null) {
      return Resolver.left(site, Outcome.REFUSED, old);
    }
    Binding binding = new Binding.Module(path.module(), path.attribute(), false);
    if (!site.takes().contains(Form.MODULE)) {
      String folder =
          evidence.installed() != null
              ? evidence.installed().sitePackages()
              : settings.sitePackages();
      Optional<String> file = file(script, path);
      if (file.isPresent() && isAlready(site, file.get())) {
        return new Decision(site, Outcome.DONE, null, evidence.words(), List.of());
      }
      if (!site.takes().contains(Form.FILE) || folder == null || file.isEmpty()) {
        return Resolver.left(site, Outcome.REFUSED, wrongForm(site, path.toString()));
      }
      binding = new Binding.Script(Value.literal(folder + "/" + file.get()));
    }
    List<String> notes = new ArrayList<>(Notes.of(script, release, catalogue));
    if (unverified) {
      notes.add(
          "The release is later than the catalogue, which is known through %s."
              .formatted(catalogue.through()));
    }
    Target target =
        new Target(
            binding,
            evidence.installed() != null ? "the installed environment" : CATALOGUE,
            evidence.words(),
            needs == null ? null : needs.toString(),
            name(script),
            traits(script, release),
            unverified || Notes.needEye(script),
            notes);
    return new Decision(site, Outcome.MOVES, target, evidence.words(), List.of());
  }

  /** Whether a place that takes a file names the module's own, wherever that is installed. */
  private static boolean isAlready(Site site, String file) {
    return site.binding() instanceof Binding.Script bound
        && bound.path().asLiteral().filter(path -> path.endsWith("/" + file)).isPresent();
  }

  /** The catalogue knows the file of the target; an older module path is a plain module. */
  private static Optional<String> file(Script script, ModulePath path) {
    return script.target().filter(path::equals).isPresent()
        ? script.moduleFile()
        : Optional.of(path.module().replace('.', '/') + ".py");
  }

  /** A call of the factory where the user allows it, else the refusal. */
  private Decision factoryOr(
      Site site, Script script, Evidence evidence, Outcome outcome, Finding refusal) {
    Release release = evidence.release();
    Optional<Factory> factory =
        release == null ? Optional.empty() : catalogue.factory(script, release);
    if (factory.isEmpty()) {
      return Resolver.left(site, outcome, refusal);
    }
    if (!settings.factory() || !site.takes().contains(Form.CALL)) {
      String way =
          site.takes().contains(Form.CALL)
              ? " --factory would write %s.".formatted(factory.get().call())
              : "";
      return Resolver.left(
          site,
          outcome,
          Finding.of(refusal.code(), refusal.severity(), site, refusal.message() + way));
    }
    Factory made = factory.get();
    String distribution = script.service().distribution();
    Version last = made.ends() ? made.last() : null;
    String expiry =
        last != null
            ? "The call works through %s %s and no longer.".formatted(distribution, last)
            : "A factory goes away with the script; move to the module when the release has it.";
    Target target =
        new Target(
            new Binding.Module(made.path().module(), made.path().attribute(), true),
            CATALOGUE,
            evidence.words(),
            last == null ? null : distribution + " <= " + last,
            name(script),
            traits(script, release),
            true,
            List.of(expiry));
    return new Decision(site, Outcome.MOVES, target, evidence.words(), List.of());
  }

  private @Nullable String name(Script script) {
    String own = settings.namesByScript().get(script.name());
    if (own != null) {
      return own;
    }
    return settings.names() == NamePolicy.CONVENTION ? script.devstackName().orElse(null) : null;
  }

  private static Set<ServiceTrait> traits(Script script, @Nullable Release release) {
    Version at = release == null ? null : ReleaseFinder.version(release, script);
    EnumSet<ServiceTrait> traits = EnumSet.noneOf(ServiceTrait.class);
    for (ServiceTrait trait : ServiceTrait.values()) {
      boolean later =
          at != null && script.since(trait).filter(since -> at.compareTo(since) < 0).isPresent();
      if (script.has(trait) && !later) {
        traits.add(trait);
      }
    }
    return traits;
  }

  private @Nullable Finding oldCarrier(Site site, @Nullable Series mine) {
    String since = site.since();
    if (since == null || mine == null) {
      return null;
    }
    Series first =
        catalogue
            .evidence(since)
            .flatMap(ReleaseFinder::series)
            .orElseThrow(() -> new IllegalArgumentException("no series is called " + since));
    return mine.compareTo(first) < 0
        ? Finding.of(
            Codes.OLD_CARRIER,
            Severity.NOTE,
            site,
            "What reads this knows no module paths before %s; at %s it stays a script."
                .formatted(first.name(), mine.name()))
        : null;
  }

  private static Finding wrongForm(Site site, String target) {
    return Finding.of(
        Codes.WRONG_FORM,
        Severity.NOTE,
        site,
        site.takes().contains(Form.FILE)
            ? "This place takes a file, not %s; --site-packages DIR says where the module's file is."
                .formatted(target)
            : "This place cannot be given %s.".formatted(target));
  }

  private static Finding noRelease(Site site, Script script) {
    String later =
        script
            .target()
            .map(target -> "would become %s%s".formatted(target, Wording.since(script)))
            .orElse("has no module path in any release");
    return Finding.of(
        Codes.NO_RELEASE,
        Severity.NOTE,
        site,
        "%s %s. Nothing says which release this is for: name it with --release."
            .formatted(script.name(), later));
  }

  private static Finding notInstalled(Site site, Script script, Environment.Installed installed) {
    return Finding.of(
        Codes.NOT_INSTALLED,
        Severity.NOTE,
        site,
        "%s %s in %s has no %s, so the module cannot be loaded there."
            .formatted(
                script.service().distribution(),
                installed.version(),
                installed.prefix(),
                script.moduleFile().orElse("module")));
  }
}
