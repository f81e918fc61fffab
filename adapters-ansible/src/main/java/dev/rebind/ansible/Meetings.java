package dev.rebind.ansible;

import dev.rebind.model.Site;
import dev.rebind.syntax.jinja.Branches;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Piece;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds bindings under conditions of their own that no world shows together, though a deployment
 * may: which of the two counts there has not been read.
 */
final class Meetings {
  private static final int MANY = 100;

  private final Branches branches;
  private final @Nullable Excerpt carrier;

  Meetings(Template template, @Nullable Excerpt carrier) {
    this.branches = Branches.of(template);
    this.carrier = carrier;
  }

  /** Those that may meet another one of them in a world that was not read. */
  Set<Site> unread(List<Site> sites, List<WorldReading> readings) {
    List<BitSet> shown = sites.stream().map(site -> shown(site, readings)).toList();
    Set<Site> unread = new HashSet<>();
    for (int i = 0; i < sites.size(); i++) {
      for (int j = i + 1; j < sites.size(); j++) {
        Site one = sites.get(i);
        Site other = sites.get(j);
        boolean apart = !one.at().equals(other.at()) && !shown.get(i).intersects(shown.get(j));
        // Among many sites the question costs more than the answer is worth.
        if (apart && (sites.size() > MANY || !exclusive(one, other))) {
          unread.add(one);
          unread.add(other);
        }
      }
    }
    return unread;
  }

  private static BitSet shown(Site site, List<WorldReading> readings) {
    BitSet shown = new BitSet();
    for (int i = 0; i < readings.size(); i++) {
      shown.set(i, readings.get(i).shows(site));
    }
    return shown;
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
