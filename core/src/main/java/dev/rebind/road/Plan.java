package dev.rebind.road;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Outcome;
import dev.rebind.tree.SourceTree;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What a run found and what it would change: a value that can be looked at, rendered or applied.
 *
 * @param tree the files as they were read
 * @param changes verified, to be made
 * @param held changes that wait for a person's eye
 * @param files the changes file by file, by path
 * @param findings sorted by place
 * @param sites every binding, sorted by id
 */
public record Plan(
    SourceTree tree,
    List<Change> changes,
    List<Change> held,
    SortedMap<String, PlannedFile> files,
    List<Finding> findings,
    List<SiteReport> sites) {
  public Plan {
    changes = List.copyOf(changes);
    held = List.copyOf(held);
    files = Collections.unmodifiableSortedMap(files);
    findings = List.copyOf(findings);
    sites = List.copyOf(sites);
  }

  /** The files as they would be. */
  public SourceTree after() {
    return Combined.over(tree, files.values());
  }

  /** A patch for {@code git apply} or {@code patch -p1}; empty when nothing changes. */
  public String diff() {
    StringBuilder out = new StringBuilder();
    files.values().forEach(file -> out.append(file.diff()));
    return out.toString();
  }

  /**
   * The same patch in bytes, each file in its own charset, so that it fits files that are not UTF-8
   * too.
   */
  public byte[] patch() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.values().forEach(file -> out.writeBytes(file.diff().getBytes(file.charset())));
    return out.toByteArray();
  }

  /** What must be installed for the changed bindings to load, each once, sorted. */
  public List<String> needs() {
    Set<String> needs = new TreeSet<>();
    for (Change change : changes) {
      change
          .flips()
          .forEach(
              flip -> {
                String need = flip.target().needs();
                if (need != null && !flip.kept()) {
                  needs.add(need);
                }
              });
    }
    return new ArrayList<>(needs);
  }

  /** How many sites came to which end. */
  public Map<Outcome, Long> tally() {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    sites.forEach(site -> counts.merge(site.outcome(), 1L, Long::sum));
    return counts;
  }

  /** Whether a change waits to be made or to be looked at. */
  public boolean pending() {
    return !changes.isEmpty() || !held.isEmpty();
  }

  /** Whether something does not work at the release asked for. */
  public boolean broken() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BROKEN);
  }
}
