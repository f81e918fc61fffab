package dev.rebind.gunicorn;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Match;
import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import java.util.List;

/**
 * Scripts that somebody copied or linked as a module of the same name: {@code nova-api-wsgi} loads
 * where a {@code nova-api-wsgi.py} lies on the path.
 */
final class Shims {
  private Shims() {}

  /** The script, when the module has a script's own, hyphenated name; else the binding itself. */
  static Binding of(Binding bound) {
    if (bound instanceof Binding.Module module
        && module.module().indexOf('-') >= 0
        && module.attribute().equals("application")
        && !module.call()
        && Catalogue.bundled().find(List.of(module.module())) instanceof Match.Found) {
      return new Binding.Script(Value.literal(module.module()));
    }
    return bound;
  }
}
