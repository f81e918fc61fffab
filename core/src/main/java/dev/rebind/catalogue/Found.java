package dev.rebind.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The row that answers for a release, or why there is none.
 *
 * @param row null when the catalogue cannot say
 * @param why meaningful only without a row
 * @param below the newest listed release that is not newer; null when there is none
 */
record Found(@Nullable Row row, Answer.Why why, @Nullable Row below) {
  static Found of(Row row) {
    return row.unverified()
        ? new Found(null, Answer.Why.UNREAD, row)
        : new Found(row, Answer.Why.UNREAD, row);
  }

  static Found none(Answer.Why why, @Nullable Row below) {
    return new Found(null, why, below);
  }
}
