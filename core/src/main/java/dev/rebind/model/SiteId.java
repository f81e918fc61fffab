package dev.rebind.model;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a site: its file, and what the place is for ({@code mount:/v2}, {@code
 * NOVA_UWSGI}, {@code nova_services.nova-api}). Never an offset; it is the same before and after a
 * rewrite.
 */
public record SiteId(String path, String key) implements Comparable<SiteId> {
  // Written out, since the first use of a generated one costs a start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteId id && path.equals(id.path) && key.equals(id.key);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + key.hashCode();
  }

  @Override
  public int compareTo(SiteId other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return path + "#" + key;
  }
}
