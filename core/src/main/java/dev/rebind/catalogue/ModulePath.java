package dev.rebind.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An importable module and an attribute of it, written {@code nova.wsgi.osapi_compute:application}.
 *
 * @param module dotted
 * @param attribute an application, or a function that makes one
 */
public record ModulePath(String module, String attribute) {
  public ModulePath {
    if (module.isEmpty() || attribute.isEmpty()) {
      throw new IllegalArgumentException("a module path names a module and an attribute");
    }
  }

  /**
   * Reads {@code module:attribute}.
   *
   * @throws IllegalArgumentException when one of the two is missing
   */
  public static ModulePath of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not MODULE:NAME: " + text);
    }
    return new ModulePath(text.substring(0, colon), text.substring(colon + 1));
  }

  // Written out: the generated methods cost a cold JVM more than reading the catalogue.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModulePath path
        && module.equals(path.module)
        && attribute.equals(path.attribute);
  }

  @Override
  public int hashCode() {
    return module.hashCode() * 31 + attribute.hashCode();
  }

  @Override
  public String toString() {
    return module + ":" + attribute;
  }
}
