package dev.rebind.convert;

/**
 * One line of the table.
 *
 * @param uwsgi an option of uWSGI; the beginning of one where it ends in {@code *}; {@code -} for
 *     none
 * @param arrow which way it holds
 * @param gunicorn a setting of gunicorn, {@code *} for what it always does, {@code -} for none
 * @param kind how the value is written
 * @param note what differs or is lost; may be empty
 */
record Counterpart(String uwsgi, Arrow arrow, String gunicorn, String kind, String note) {
  /** Which way a line holds. */
  enum Arrow {
    BOTH("<->"),
    TO_GUNICORN("->"),
    TO_UWSGI("<-");

    private final String written;

    Arrow(String written) {
      this.written = written;
    }

    static Arrow of(String written) {
      for (Arrow arrow : values()) {
        if (arrow.written.equals(written)) {
          return arrow;
        }
      }
      throw new IllegalArgumentException("no arrow: " + written);
    }
  }

  boolean toGunicorn() {
    return arrow != Arrow.TO_UWSGI;
  }

  boolean toUwsgi() {
    return arrow != Arrow.TO_GUNICORN;
  }

  /** Whether gunicorn has nothing of the kind. */
  boolean isLost() {
    return gunicorn.equals("-");
  }

  /** Whether gunicorn always does so. */
  boolean isAlways() {
    return gunicorn.equals("*");
  }

  boolean matches(String option) {
    return uwsgi.endsWith("*")
        ? option.startsWith(uwsgi.substring(0, uwsgi.length() - 1))
        : uwsgi.equals(option);
  }
}
