package dev.rebind.gunicorn;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import java.util.Optional;

/** Services that parse {@code sys.argv}, which under gunicorn is gunicorn's own command line. */
final class Arguments {
  private Arguments() {}

  /** What to say of a site that loads, or is to load, this binding. */
  static Optional<Finding> warning(Site site, Binding binding) {
    boolean parses =
        binding instanceof Binding.Module module
            && Catalogue.bundled().parsesArguments(module.module(), module.attribute());
    return parses
        ? Optional.of(
            Finding.of(
                Codes.ARGUMENTS,
                Severity.NOTE,
                site,
                "The service parses sys.argv, which is gunicorn's own command line: start it"
                    + " without flags, and keep settings in this file or in GUNICORN_CMD_ARGS."))
        : Optional.empty();
  }
}
