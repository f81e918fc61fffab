package dev.rebind.cli;

import dev.rebind.model.Finding;
import dev.rebind.model.SiteId;
import dev.rebind.road.SiteReport;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to report: a finding, or a binding that no finding speaks of.
 *
 * @param site what became of the binding that the finding speaks of; null where there is none
 */
record Entry(String path, Span at, @Nullable Finding finding, @Nullable SiteReport site) {
  private static final Comparator<Entry> ORDER =
      (one, other) -> {
        int byPath = one.path.compareTo(other.path);
        return byPath != 0 ? byPath : one.at.compareTo(other.at);
      };

  /** Every finding and every binding, by place. */
  static List<Entry> of(Survey survey) {
    Map<SiteId, SiteReport> sites = new HashMap<>();
    survey.plan().sites().forEach(report -> sites.put(report.site().id(), report));
    Set<SiteId> spoken = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : survey.findings()) {
      SiteId id = finding.site();
      entries.add(
          new Entry(finding.path(), finding.at(), finding, id == null ? null : sites.get(id)));
      if (id != null) {
        spoken.add(id);
      }
    }
    for (SiteReport report : survey.plan().sites()) {
      if (!spoken.contains(report.site().id())) {
        entries.add(new Entry(report.site().path(), report.site().at(), null, report));
      }
    }
    entries.sort(ORDER);
    return List.copyOf(entries);
  }
}
