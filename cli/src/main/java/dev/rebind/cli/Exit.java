package dev.rebind.cli;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Codes;
import java.util.List;
import java.util.Locale;

/** Exit codes: they say what state is left behind. */
final class Exit {
  static final int FINE = 0;
  static final int PENDING = 1;
  static final int FAILED = 2;

  private Exit() {}

  /** What makes a run exit with {@link #PENDING}. */
  enum FailOn {
    ANY,
    FIXABLE,
    BROKEN,
    NEVER;

    static FailOn of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The exit code for the findings that count. */
    int code(List<Finding> findings) {
      return findings.stream().anyMatch(this::counts) ? PENDING : FINE;
    }

    private boolean counts(Finding finding) {
      boolean broken = finding.severity() == Severity.BROKEN;
      return this == ANY
          || (this == FIXABLE && (broken || fixable(finding)))
          || (this == BROKEN && broken);
    }
  }

  /** Whether a change waits behind a finding: to be made, or to be looked at first. */
  static boolean fixable(Finding finding) {
    return finding.fix() != null
        || finding.code().equals(Codes.MOVES)
        || finding.code().equals(Codes.REVIEW);
  }
}
