package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.model.Site;
import dev.rebind.text.EditSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A site, and how to change it.
 *
 * @param binder the edits that bind a module there instead, where the carrier can hold them
 * @param doubt why it must not be changed, whatever the answer
 * @param settings what else is given beside it, which a target may not go with
 * @param notes what a change of it announces
 * @param review whether a person must look first
 */
record Place(
    Site site,
    Function<String, Optional<EditSet>> binder,
    @Nullable Doubt doubt,
    Beside settings,
    List<Finding> notes,
    boolean review) {
  Place {
    notes = List.copyOf(notes);
  }

  /**
   * What stands beside a uWSGI binding.
   *
   * @param callable the name that the server asks a file for
   * @param pyargv whether arguments are handed to the application
   * @param startTime whether {@code start-time} is set
   */
  record Beside(String callable, boolean pyargv, boolean startTime, boolean gunicorn) {}
}
