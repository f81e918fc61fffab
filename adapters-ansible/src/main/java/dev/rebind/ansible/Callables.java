package dev.rebind.ansible;

import dev.rebind.model.Site;
import java.util.Optional;

/**
 * The {@code callable} beside a {@code wsgi-file}: it names what the server takes from the file,
 * and from the module too where the module names nothing itself.
 */
final class Callables {
  private Callables() {}

  /** A callable of another name than the module's may be another application. */
  static Optional<Doubt> doubt(Owner owner, Slot slot, Site site) {
    if (slot != Slot.OPTION || !owner.has("callable")) {
      return Optional.empty();
    }
    String name = owner.text("callable").orElse("");
    return name.equals("application")
        ? Optional.empty()
        : Optional.of(
            new Doubt(
                Codes.CALLABLE,
                "'callable: "
                    + name
                    + "' beside it names another object than application, which the module may not"
                    + " have"));
  }
}
