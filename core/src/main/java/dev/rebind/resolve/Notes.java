package dev.rebind.resolve;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.catalogue.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person should know of a service before its binding moves. */
final class Notes {
  private Notes() {}

  /** Whether a person must look first. */
  static boolean needEye(Script script) {
    return script.has(ServiceTrait.FLAG_DAY)
        || script.has(ServiceTrait.NAMESPACE_PACKAGE)
        || script.has(ServiceTrait.ADMIN);
  }

  static List<String> of(Script script, @Nullable Release release, Catalogue catalogue) {
    List<String> notes = new ArrayList<>();
    if (script.has(ServiceTrait.FLAG_DAY)) {
      notes.add(
          "No release of %s has both script and module: switch this together with the package."
              .formatted(script.service().name()));
    }
    if (script.has(ServiceTrait.NAMESPACE_PACKAGE)) {
      notes.add(
          "The module's folder has no __init__.py: make sure that your package of %s holds it."
              .formatted(script.service().name()));
    }
    if (script.has(ServiceTrait.ADMIN)) {
      notes.add(
          "The admin script serves the same application as the public one; its port and its name"
              + " must stay apart.");
    }
    Optional<Version> since = script.since(ServiceTrait.START_TIME);
    if (script.has(ServiceTrait.START_TIME)) {
      notes.add(
          "From %s on uWSGI needs start-time = %%t, script or module."
              .formatted(since.map(Version::toString).orElse("its first release")));
    }
    return notes;
  }
}
