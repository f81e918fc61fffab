package dev.rebind.catalogue;

import java.util.List;

/** Finds the row of a history that answers for a release. */
final class RowSearch {
  private final List<Row> rows;
  private final boolean partial;
  private final Series latest;

  RowSearch(List<Row> rows, boolean partial, Series latest) {
    this.rows = rows;
    this.partial = partial;
    this.latest = latest;
  }

  Found find(Release release) {
    if (rows.isEmpty()) {
      return Found.none(Answer.Why.NO_RELEASES, null);
    }
    if (release instanceof Release.Exact exact) {
      return version(exact.version());
    }
    if (release instanceof Release.Tags tags) {
      return series(tags.series());
    }
    if (release instanceof Release.Head head) {
      return series(head.series());
    }
    if (release instanceof Release.Latest) {
      return series(latest);
    }
    return Found.none(Answer.Why.LATER, rows.get(rows.size() - 1));
  }

  /**
   * A version that is not listed is answered only from inside a series, between two listed releases
   * that have the same: a later point release may bring what its series lacked.
   */
  private Found version(Version wanted) {
    Row below = null;
    Row above = null;
    for (Row row : rows) {
      int order = row.version().compareTo(wanted);
      if (order == 0) {
        return Found.of(row);
      }
      if (order < 0) {
        below = row;
      } else if (above == null) {
        above = row;
      }
    }
    if (below == null || above == null) {
      return Found.none(above == null ? Answer.Why.LATER : Answer.Why.NOT_LISTED, below);
    }
    Series series = below.series();
    boolean inside = series == null ? above.series() == null : above.in(series);
    if (partial || (inside && below.sameAs(above))) {
      return Found.of(below);
    }
    return Found.none(Answer.Why.NOT_LISTED, below);
  }

  private Found series(Series wanted) {
    Row below = null;
    for (Row row : rows) {
      Series series = row.series();
      below = series != null && series.compareTo(wanted) <= 0 ? row : below;
    }
    if (wanted.development()) {
      return Found.none(Answer.Why.LATER, below);
    }
    return below != null && below.in(wanted)
        ? Found.of(below)
        : Found.none(Answer.Why.NOT_IN_SERIES, below);
  }
}
