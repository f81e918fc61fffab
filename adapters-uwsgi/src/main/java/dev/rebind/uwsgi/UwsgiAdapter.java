package dev.rebind.uwsgi;

import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Ignore;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and rewrites uWSGI's own configuration files: ini, XML, YAML and JSON.
 *
 * <p>A site's key is {@code wsgi} for what is loaded at mountpoint {@code ''}, {@code fallback} for
 * a file that a module hides, {@code mount:/v2} for a mount; {@code wsgi[if-env = X]} under a
 * condition, {@code nova/wsgi} in a section of another name than {@code uwsgi}.
 */
public final class UwsgiAdapter implements BindingAdapter {
  private static final Pattern VASSALS =
      Pattern.compile("(?:^|/)(?:vassals|uwsgi-emperor|apps-enabled)(?:/|$)");

  @Override
  public String id() {
    return "uwsgi";
  }

  @Override
  public Optional<Claim> claim(Head head) {
    return Sniff.isUwsgi(head) ? Optional.of(Claim.file(head)) : Optional.empty();
  }

  @Override
  public Analysis analyse(Scope scope) {
    Documents documents = new Documents(scope);
    List<Analysis> all = new ArrayList<>();
    for (String path : scope.paths()) {
      documents.open(path).ifPresent(document -> all.add(analyse(documents, document)));
    }
    return Analysis.join(all);
  }

  private static Analysis analyse(Documents documents, Document document) {
    List<Site> sites = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(document.findings());
    Doubt refused = document.refused();
    if (refused != null && refused.code().equals(Codes.TEMPLATE)) {
      return new Analysis(List.of(), templates(document, refused), List.of(), List.of());
    }
    for (Section section : sections(documents, document)) {
      Places places = places(document, section);
      places.all().forEach(place -> sites.add(place.site()));
      findings.addAll(places.findings());
    }
    List<Ignore> ignores = new ArrayList<>();
    for (Span comment : document.comments()) {
      Ignore.read(document.source(), comment).ifPresent(ignores::add);
    }
    return new Analysis(sites, findings, List.of(), ignores);
  }

  /** A template's branches leave no binding certain, so each is only told. */
  private static List<Finding> templates(Document document, Doubt refused) {
    return document.entries().stream()
        .filter(entry -> entry.name().filter(Options::binds).isPresent())
        .map(
            entry ->
                Finding.of(
                    refused.code(),
                    Severity.NOTE,
                    entry.path(),
                    entry.valueSpan(),
                    "What is bound here cannot be told: " + refused.why() + "."))
        .toList();
  }

  @Override
  public Rewrite rewrite(Scope scope, List<Flip> decided) {
    Documents documents = new Documents(scope);
    Map<SiteId, Flip> open = new HashMap<>();
    decided.stream().filter(flip -> !flip.kept()).forEach(flip -> open.put(flip.site().id(), flip));
    List<Rewrite> all = new ArrayList<>();
    for (String path : scope.paths()) {
      documents.open(path).ifPresent(document -> all.add(rewrite(documents, document, open)));
    }
    return Rewrite.join(all);
  }

  private static Rewrite rewrite(Documents documents, Document document, Map<SiteId, Flip> open) {
    List<Rewrite> all = new ArrayList<>();
    for (Section section : sections(documents, document)) {
      all.add(
          new SectionRewrite(documents, document, section, places(document, section), open).run());
    }
    Rewrite joined = Rewrite.join(all);
    String path = document.source().path();
    if (joined.changes().isEmpty() || !VASSALS.matcher(path).find()) {
      return joined;
    }
    List<Finding> findings = new ArrayList<>(joined.findings());
    findings.add(
        Finding.of(
            Codes.VASSAL,
            Severity.NOTE,
            path,
            Span.at(0),
            "An Emperor watches this folder and reloads the file's instance as soon as it is"
                + " written."));
    return new Rewrite(joined.changes(), findings);
  }

  @Override
  public Proof prove(Scope before, Scope after, List<Flip> done) {
    return SecondReader.prove(before, after, done);
  }

  private static Places places(Document document, Section section) {
    return new Places(section, document.refused() == null);
  }

  private static List<Section> sections(Documents documents, Document document) {
    return document.sections().stream()
        .filter(name -> Sniff.isUwsgi(document, name))
        .map(name -> Evaluation.of(documents, document, name))
        .toList();
  }
}
