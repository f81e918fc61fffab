package dev.rebind.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A function without arguments that makes the application, as a release has it.
 *
 * @param path the module and the function
 * @param last the last release known to have it, counted without a gap; null where no releases are
 *     recorded
 * @param ends whether a later release is known that lacks it or names another one
 */
public record Factory(ModulePath path, @Nullable Version last, boolean ends) {
  /** The call as uWSGI and gunicorn take it: {@code pkg.mod:factory()}. */
  public String call() {
    return path + "()";
  }
}
