package dev.rebind.road;

import dev.rebind.model.Site;
import dev.rebind.model.Target;
import dev.rebind.resolve.Outcome;
import dev.rebind.spi.Proof;
import org.jspecify.annotations.Nullable;

/**
 * One site, and what became of it.
 *
 * @param adapter the id of the adapter that read it
 * @param target what it is or was to load; null where nobody could say
 * @param evidence the release and where it was read
 * @param proof what the adapter's second reader said of a site that moves
 */
public record SiteReport(
    Site site,
    String adapter,
    Outcome outcome,
    @Nullable Target target,
    String evidence,
    Proof proof) {}
