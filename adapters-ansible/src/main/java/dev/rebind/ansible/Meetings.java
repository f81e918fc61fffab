package dev.rebind.ansible;

import dev.rebind.model.Site;
import dev.rebind.syntax.jinja.Branches;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds bindings under conditions of their own that no world shows together, though a deployment
 * may: which of the two counts there has not been read.
 */
final class Meetings {
  private final Branches branches;
  private final @Nullable Excerpt carrier;

  Meetings(Template template, @Nullable Excerpt carrier) {
    this.branches = Branches.of(template);
    this.carrier = carrier;
  }

  boolean unread(Site one, Site other, List<WorldReading> readings) {
    return !one.at().equals(other.at())
        && readings.stream().noneMatch(reading -> reading.shows(one) && reading.shows(other))
        && !exclusive(one, other);
  }

  /** Whether they stand in branches of one condition. */
  boolean exclusive(Site one, Site other) {
    return branches.exclusive(inner(one.at().start()), inner(other.at().start()));
  }

  private int inner(int offset) {
    if (carrier == null) {
      return offset;
    }
    for (Piece piece : carrier.pieces()) {
      if (piece.outer().start() <= offset && offset < piece.outer().end()) {
        return piece.inner().start() + (piece.equal() ? offset - piece.outer().start() : 0);
      }
    }
    return -1;
  }
}
