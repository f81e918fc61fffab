package dev.rebind.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a site: its file, and what the place is for ({@code mount:/v2}, {@code
 * NOVA_UWSGI}, {@code nova_services.nova-api}). Never an offset; it is the same before and after a
 * rewrite.
 */
public record SiteId(String path, String key) implements Comparable<SiteId> {
  private static final Comparator<SiteId> ORDER =
      Comparator.comparing(SiteId::path).thenComparing(SiteId::key);

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
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + "#" + key;
  }
}
