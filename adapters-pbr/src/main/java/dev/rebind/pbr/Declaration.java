package dev.rebind.pbr;

import dev.rebind.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the group {@code wsgi_scripts}: {@code script = module:attribute}.
 *
 * @param path the file that declares it
 * @param at the entry as written
 * @param module what the generated script imports
 * @param attribute what it calls; with dots where it is a method of a class
 * @param line what goes when the entry goes, line end included; null where the entry shares its
 *     line with others
 */
record Declaration(
    String path, Span at, String script, String module, String attribute, @Nullable Span line) {

  /** The same, staying where it is. */
  Declaration fixed() {
    return new Declaration(path, at, script, module, attribute, null);
  }

  /** As it stands in an entry point: {@code nova.api.wsgi:init}. */
  String factory() {
    return module + ":" + attribute;
  }
}
