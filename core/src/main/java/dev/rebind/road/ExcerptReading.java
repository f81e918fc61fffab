package dev.rebind.road;

import dev.rebind.model.Change;
import dev.rebind.model.Fact;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Ignore;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Inner;
import dev.rebind.spi.Rewrite;
import dev.rebind.text.EditSet;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the adapter that claimed an excerpt, and carries its answers to the outer file. */
final class ExcerptReading implements Inner {
  private final BindingAdapter adapter;
  private final Excerpt excerpt;
  private final ScopeView scope;
  private final Workshop workshop;

  ExcerptReading(BindingAdapter adapter, Excerpt excerpt, ScopeView scope, Workshop workshop) {
    this.adapter = adapter;
    this.excerpt = excerpt;
    this.scope = scope;
    this.workshop = workshop;
  }

  @Override
  public String adapter() {
    return adapter.id();
  }

  @Override
  public Analysis analysis() {
    Analysis inner =
        workshop
            .guard()
            .call(adapter, excerpt.path(), "analyse", () -> adapter.analyse(scope), scope.faults())
            .orElse(Analysis.none());
    List<Site> sites = new ArrayList<>();
    inner.sites().forEach(site -> outer(site).ifPresent(sites::add));
    List<Finding> findings = new ArrayList<>();
    inner.findings().forEach(finding -> findings.add(outer(finding)));
    List<Ignore> ignores = new ArrayList<>();
    for (Ignore ignore : inner.ignores()) {
      ignores.add(
          new Ignore(excerpt.path(), near(ignore.at()), near(ignore.covers()), ignore.codes()));
    }
    return new Analysis(sites, findings, inner.facts().stream().map(this::outer).toList(), ignores);
  }

  @Override
  public Rewrite rewrite(List<Flip> decided) {
    Map<SiteId, Flip> outerFlips = new TreeMap<>();
    List<Flip> innerFlips = new ArrayList<>();
    String prefix = excerpt.key() + "/";
    for (Flip flip : decided) {
      SiteId id = flip.site().id();
      if (id.path().equals(excerpt.path()) && id.key().startsWith(prefix)) {
        SiteId inner = new SiteId(excerpt.name(), id.key().substring(prefix.length()));
        outerFlips.put(inner, flip);
        innerFlips.add(new Flip(asInner(flip.site(), inner), flip.target()));
      }
    }
    if (innerFlips.isEmpty()) {
      return Rewrite.none();
    }
    Rewrite inner =
        workshop
            .guard()
            .call(
                adapter,
                excerpt.path(),
                "rewrite",
                () -> adapter.rewrite(scope, innerFlips),
                scope.faults())
            .orElse(Rewrite.none());
    List<Change> changes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(inner.findings().stream().map(this::outer).toList());
    for (Change change : inner.changes()) {
      Optional<Change> mapped = outer(change, outerFlips);
      mapped.ifPresent(changes::add);
    }
    return new Rewrite(changes, findings);
  }

  /**
   * Empty when the carrier has no room for one of its edits, or it changes more than the excerpt.
   */
  private Optional<Change> outer(Change change, Map<SiteId, Flip> outerFlips) {
    if (change.files().size() != 1
        || !(change.files().get(excerpt.name()) instanceof FileChange.Modify modify)) {
      return Optional.empty();
    }
    List<Flip> flips = new ArrayList<>();
    for (Flip flip : change.flips()) {
      Flip outer = outerFlips.get(flip.site().id());
      if (outer == null) {
        return Optional.empty();
      }
      flips.add(outer);
    }
    Optional<EditSet> edits = excerpt.outer(modify.edits());
    return edits.map(
        set ->
            new Change(
                change.title(),
                new TreeMap<>(Map.of(excerpt.path(), new FileChange.Modify(set))),
                flips,
                change.review(),
                change.notes().stream().map(this::outer).toList()));
  }

  private Optional<Site> outer(Site site) {
    return excerpt
        .outer(site.at())
        .map(at -> new Site(outer(site.id()), at, site.binding(), site.takes(), site.since()));
  }

  private Site asInner(Site site, SiteId id) {
    // The inner adapter finds its place by id; the span is only for reports.
    return new Site(id, Span.at(0), site.binding(), site.takes(), site.since());
  }

  private SiteId outer(SiteId inner) {
    return new SiteId(excerpt.path(), excerpt.key() + "/" + inner.key());
  }

  private Finding outer(Finding finding) {
    SiteId site = finding.site();
    Change fix = finding.fix();
    return new Finding(
        finding.code(),
        finding.severity(),
        excerpt.path(),
        near(finding.at()),
        finding.message(),
        site == null ? null : outer(site),
        fix == null ? null : outer(fix, Map.of()).orElse(null));
  }

  private Fact outer(Fact fact) {
    return fact.moved(excerpt.path(), near(fact.at()));
  }

  /** The outer place of an inner span, or the nearest that a report can point at. */
  private Span near(Span inner) {
    return excerpt
        .outer(inner)
        .or(() -> excerpt.outer(Span.at(inner.start())))
        .orElseGet(
            () ->
                Span.at(excerpt.pieces().isEmpty() ? 0 : excerpt.pieces().get(0).outer().start()));
  }
}
