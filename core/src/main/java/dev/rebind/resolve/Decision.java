package dev.rebind.resolve;

import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Resolver's answer for one site.
 *
 * @param target what it is to load; null where it stays as it is for the reason in the findings
 * @param evidence the release and where it was read, for people; empty where none was needed
 * @param findings why it is not rewritten, or what else is wrong
 */
public record Decision(
    Site site, Outcome outcome, @Nullable Target target, String evidence, List<Finding> findings) {
  public Decision {
    findings = List.copyOf(findings);
  }

  /** The flip that an adapter is asked for, a kept one included. */
  public Optional<Flip> flip() {
    return Optional.ofNullable(target).map(answer -> new Flip(site, answer));
  }

  /** The same site left as it is. */
  public Decision refused(Outcome instead, Finding why) {
    return new Decision(site, instead, null, evidence, List.of(why));
  }
}
