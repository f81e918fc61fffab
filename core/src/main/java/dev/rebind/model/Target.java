package dev.rebind.model;

import dev.rebind.catalogue.ServiceTrait;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Resolver's answer for one site.
 *
 * @param binding what the site is to load, in a form that it takes
 * @param source who says so: "the catalogue", "your mapping", "the installed environment"
 * @param evidence the release and where it was read, for people
 * @param needs what must be installed for it to load, for people: "nova >= 30.0.0 (2024.2
 *     Dalmatian)"; null when the user's own mapping answers
 * @param name the name that a carrier derives things from (DevStack's sockets and sites); null when
 *     the script's own name stays
 * @param traits what a carrier may have to warn about
 * @param review whether a person must look before the change is applied
 * @param notes sentences for the report
 */
public record Target(
    Binding binding,
    String source,
    String evidence,
    @Nullable String needs,
    @Nullable String name,
    Set<ServiceTrait> traits,
    boolean review,
    List<String> notes) {
  public Target {
    traits = Set.copyOf(traits);
    notes = List.copyOf(notes);
  }

  /** An answer that no release stands behind, such as the user's own. */
  public static Target of(Binding binding, String source) {
    return new Target(binding, source, "", null, null, Set.of(), false, List.of());
  }
}
