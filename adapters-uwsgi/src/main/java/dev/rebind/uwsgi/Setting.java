package dev.rebind.uwsgi;

import org.jspecify.annotations.Nullable;

/**
 * One option in uWSGI's final list, as far as the files tell.
 *
 * @param key its name
 * @param value what it is set to, placeholders resolved
 * @param entry where it is written
 * @param viaSet whether it stands in the value of {@code set = key=value}
 * @param early whether uWSGI has dealt with it when placeholders are resolved, so that its own are
 *     not
 * @param block the condition or loop around it, or null
 */
record Setting(
    String key, Word value, Entry entry, boolean viaSet, boolean early, @Nullable Block block) {
  Setting withValue(Word other) {
    return new Setting(key, other, entry, viaSet, early, block);
  }

  boolean isFile() {
    return Options.FILE.contains(key);
  }

  boolean isModule() {
    return Options.MODULE.contains(key);
  }

  /** Whether it certainly counts. */
  boolean unconditional() {
    return block == null;
  }
}
