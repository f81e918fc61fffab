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

  /** Two are the same when they stand at the same place, under the same condition. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Setting that
        && entry.valueSpan().equals(that.entry.valueSpan())
        && entry.path().equals(that.entry.path())
        && key.equals(that.key)
        && value.written().equals(that.value.written())
        && number() == that.number();
  }

  @Override
  public int hashCode() {
    return 31 * entry.path().hashCode() + entry.valueSpan().hashCode();
  }

  private int number() {
    return block == null ? -1 : block.number();
  }

  /** Whether it certainly counts. */
  boolean unconditional() {
    return block == null;
  }
}
