package dev.rebind.uwsgi;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Match;
import dev.rebind.model.Binding;

/**
 * Whether a script and a module are one application in some release. This decides nothing that is
 * loaded; it tells a leftover from a contradiction.
 */
final class SameApplication {
  private SameApplication() {}

  static boolean test(Binding file, Binding module) {
    if (!(file instanceof Binding.Script script) || !(module instanceof Binding.Module loaded)) {
      return false;
    }
    Catalogue catalogue = Catalogue.bundled();
    return catalogue.find(script.path().tail()) instanceof Match.Found found
        && catalogue.module(loaded.module(), loaded.attribute()).stream()
            .anyMatch(use -> use.script().equals(found.script()));
  }
}
