package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Fact;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.jinja.TemplateWorlds;
import dev.rebind.syntax.jinja.World;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A template read world by world. A site is one only if every world that shows its text reads it
 * alike, and it is edited only if every such world edits it alike: a line under a condition may
 * mean something else beside the lines of another branch.
 */
final class Worlds {
  private final String path;
  private final boolean complete;
  private final List<WorldReading> readings;
  private final Meetings meetings;

  /** My sites, and the key that the inner adapter knows each by. */
  private final Map<Site, String> sites = new LinkedHashMap<>();

  private final List<Finding> findings = new ArrayList<>();

  private Worlds(String path, boolean complete, List<WorldReading> readings, Meetings meetings) {
    this.path = path;
    this.complete = complete;
    this.readings = readings;
    this.meetings = meetings;
  }

  /**
   * Opens the template; empty where nobody claims what it makes.
   *
   * @param carrier where the template stands in its file; null where it is the whole file
   * @param name what the rendered text is called
   */
  static Optional<Worlds> open(
      Scope scope,
      Template template,
      @Nullable Excerpt carrier,
      String path,
      String name,
      String key) {
    TemplateWorlds worlds = TemplateWorlds.of(template);
    List<WorldReading> readings = new ArrayList<>();
    for (World world : worlds.worlds()) {
      Excerpt excerpt = world.excerpt(path, name, key);
      Excerpt placed = carrier == null ? excerpt : excerpt.within(carrier);
      scope.open(placed).ifPresent(inner -> readings.add(WorldReading.of(placed, inner)));
    }
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    Worlds all = new Worlds(path, worlds.complete(), readings, new Meetings(template, carrier));
    all.agree();
    return Optional.of(all);
  }

  List<Site> sites() {
    return List.copyOf(sites.keySet());
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What the inner text says of the tree, whichever branch says it. */
  List<Fact> facts() {
    return readings.stream()
        .flatMap(reading -> reading.analysis().facts().stream())
        .distinct()
        .toList();
  }

  /** Forgets the sites and findings at these places: they are somebody else's business. */
  void leave(List<Span> places) {
    sites.keySet().removeIf(site -> places.stream().anyMatch(site.at()::overlaps));
    findings.removeIf(finding -> places.stream().anyMatch(finding.at()::overlaps));
  }

  /** Whether another branch takes a module where this one takes a file. */
  boolean takesEither(Site site) {
    return sites.keySet().stream()
        .anyMatch(
            other ->
                (other.binding() instanceof Binding.Module
                        || (other.binding() instanceof Binding.Unresolved open
                            && open.form() != Form.FILE))
                    && meetings.exclusive(site, other));
  }

  /** Says more of why a binding is not known, where there is more to say. */
  void explain(Function<Site, Optional<Binding.Unresolved>> more) {
    Map<Site, String> told = new LinkedHashMap<>();
    sites.forEach(
        (site, key) ->
            told.put(
                more.apply(site)
                    .map(one -> new Site(site.id(), site.at(), one, site.takes(), site.since()))
                    .orElse(site),
                key));
    sites.clear();
    sites.putAll(told);
  }

  private void agree() {
    Map<String, TreeSet<Span>> spans = new TreeMap<>();
    Map<String, Site> found = new TreeMap<>();
    Set<Finding> told = new LinkedHashSet<>();
    for (WorldReading reading : readings) {
      for (Site site : reading.analysis().sites()) {
        spans.computeIfAbsent(site.id().key(), key -> new TreeSet<>()).add(site.at());
        found.putIfAbsent(site.id().key() + "@" + site.at(), site);
      }
      told.addAll(reading.analysis().findings());
    }
    findings.addAll(told);
    List<Site> all = found.values().stream().sorted(Comparator.comparing(Site::at)).toList();
    Set<Site> unread = meetings.unread(all, readings);
    for (Site site : all) {
      String key = site.id().key();
      int number = spans.getOrDefault(key, new TreeSet<>()).headSet(site.at()).size() + 1;
      boolean alike =
          readings.stream().filter(one -> one.shows(site)).allMatch(one -> one.reads(site, key))
              && !unread.contains(site);
      // The inner reader numbers what stands twice in one world with #.
      SiteId id = number == 1 ? site.id() : new SiteId(path, key + "@" + number);
      Site mine = new Site(id, site.at(), site.binding(), site.takes(), site.since());
      if (alike) {
        sites.put(mine, key);
      } else {
        findings.add(disagreement(mine));
      }
    }
  }

  private Finding disagreement(Site site) {
    return Finding.of(
        Codes.WORLDS,
        Severity.NOTE,
        path,
        site.at(),
        ("The branches around this do not agree on what %s means here, so it is left alone; see to"
                + " each branch by hand.")
            .formatted(site.binding()));
  }

  /**
   * Whether there is nothing to move: a module that a variable names, or a place for whatever the
   * variables hold.
   */
  static boolean generic(Site site, String written) {
    if (!(site.binding() instanceof Binding.Unresolved unresolved)) {
      return false;
    }
    String text = written.substring(written.lastIndexOf('=') + 1).strip();
    boolean reference =
        text.startsWith("{{")
            && text.endsWith("}}")
            && text.indexOf("}}") == text.lastIndexOf("}}");
    return reference || (unresolved.form() != Form.FILE && !text.contains("/"));
  }

  Rewrite rewrite(Map<SiteId, Flip> flips) {
    Map<SiteId, Set<WorldReading.Edited>> edits = new HashMap<>();
    List<Finding> said = new ArrayList<>();
    Map<SiteId, Site> mine = new TreeMap<>();
    sites.keySet().forEach(site -> mine.put(site.id(), site));
    if (flips.values().stream()
        .noneMatch(flip -> mine.containsKey(flip.site().id()) && !flip.kept())) {
      return Rewrite.none();
    }
    for (WorldReading reading : readings) {
      Map<SiteId, Flip> back = new HashMap<>();
      List<Flip> asked = asked(reading, flips, back);
      Rewrite rewrite = reading.rewrite(asked);
      rewrite.findings().forEach(finding -> said.add(own(finding, back)));
      for (Change change : rewrite.changes()) {
        WorldReading.edited(change, path).ifPresent(edited -> add(edited, back, edits));
      }
    }
    return new Rewrite(changes(edits, said), said.stream().distinct().toList());
  }

  private List<Flip> asked(WorldReading reading, Map<SiteId, Flip> flips, Map<SiteId, Flip> back) {
    List<Flip> asked = new ArrayList<>();
    sites.forEach(
        (site, key) -> {
          Flip flip = flips.get(site.id());
          if (flip != null && reading.shows(site)) {
            SiteId inner = new SiteId(path, key);
            back.put(inner, flip);
            Site known = new Site(inner, site.at(), site.binding(), site.takes(), site.since());
            asked.add(new Flip(known, flip.target()));
          }
        });
    return asked;
  }

  private static void add(
      WorldReading.Edited edited,
      Map<SiteId, Flip> back,
      Map<SiteId, Set<WorldReading.Edited>> edits) {
    List<Flip> flips = new ArrayList<>();
    for (Flip flip : edited.flips()) {
      flips.add(back.getOrDefault(flip.site().id(), flip));
    }
    WorldReading.Edited own =
        new WorldReading.Edited(flips, edited.edits(), edited.review(), edited.notes());
    flips.forEach(
        flip -> edits.computeIfAbsent(flip.site().id(), id -> new LinkedHashSet<>()).add(own));
  }

  private List<Change> changes(Map<SiteId, Set<WorldReading.Edited>> edits, List<Finding> said) {
    Set<WorldReading.Edited> good = new LinkedHashSet<>();
    Set<WorldReading.Edited> bad = new LinkedHashSet<>();
    edits.values().forEach(ways -> (ways.size() == 1 && complete ? good : bad).addAll(ways));
    // What stands in another branch too may serve another binding there.
    good.stream()
        .filter(one -> readings.stream().anyMatch(reading -> reading.borrows(one)))
        .forEach(bad::add);
    good.removeAll(bad);
    List<Change> changes = new ArrayList<>();
    for (WorldReading.Edited one : good) {
      String title =
          one.flips().get(0).site().binding() + " becomes " + one.flips().get(0).target().binding();
      TreeMap<String, FileChange> files =
          new TreeMap<>(Map.of(path, new FileChange.Modify(one.edits())));
      changes.add(new Change(title, files, one.flips(), one.review(), one.notes()));
    }
    for (WorldReading.Edited one : bad) {
      for (Flip flip : one.flips()) {
        if (!flip.kept()) {
          said.add(refused(flip));
        }
      }
    }
    return changes;
  }

  private Finding refused(Flip flip) {
    return Finding.of(
        Codes.WORLDS,
        Severity.NOTE,
        flip.site(),
        complete
            ? "The branches around this would each be edited in another way; see to them by hand."
            : "This template has more branches than are read; see to it by hand.");
  }

  private static Finding own(Finding finding, Map<SiteId, Flip> back) {
    SiteId site = finding.site();
    Flip flip = site == null ? null : back.get(site);
    return flip == null
        ? finding
        : new Finding(
            finding.code(),
            finding.severity(),
            finding.path(),
            finding.at(),
            finding.message(),
            flip.site().id(),
            finding.fix());
  }
}
