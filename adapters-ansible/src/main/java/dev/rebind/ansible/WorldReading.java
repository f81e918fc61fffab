package dev.rebind.ansible;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.Inner;
import dev.rebind.spi.Rewrite;
import dev.rebind.text.EditSet;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One world of a template in the hands of the adapter that claims its inner format.
 *
 * @param excerpt the text that is live in this world
 */
record WorldReading(Excerpt excerpt, Inner inner, Analysis analysis) {

  /** What one world changes. */
  record Edited(List<Flip> flips, EditSet edits, boolean review, List<Finding> notes) {}

  static WorldReading of(Excerpt excerpt, Inner inner) {
    return new WorldReading(excerpt, inner, inner.analysis());
  }

  /** Whether the text at the site is live here. */
  boolean shows(Site site) {
    return shows(site.at());
  }

  private boolean shows(Span span) {
    return excerpt.pieces().stream()
        .anyMatch(
            piece ->
                !piece.outer().isEmpty()
                    && (piece.outer().overlaps(span) || piece.outer().equals(span)));
  }

  /** Whether text that goes with a site is live here, and the site itself is not. */
  boolean borrows(Edited edited) {
    return edited.edits().edits().stream().anyMatch(edit -> shows(edit.span()))
        && !edited.flips().stream().allMatch(flip -> shows(flip.site()));
  }

  boolean reads(Site site, String innerKey) {
    SiteId id = new SiteId(site.path(), innerKey);
    return analysis.sites().stream()
        .anyMatch(
            one ->
                one.id().equals(id)
                    && one.at().equals(site.at())
                    && one.binding().equals(site.binding()));
  }

  /** Lets the inner adapter rewrite; the flips bear the keys that it knows. */
  Rewrite rewrite(List<Flip> flips) {
    return inner.rewrite(flips);
  }

  static Optional<Edited> edited(Change change, String path) {
    return change.files().size() == 1
            && change.files().get(path) instanceof FileChange.Modify modify
        ? Optional.of(
            new Edited(
                new ArrayList<>(change.flips()), modify.edits(), change.review(), change.notes()))
        : Optional.empty();
  }
}
