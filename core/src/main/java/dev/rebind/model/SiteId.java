package dev.rebind.model;

import java.util.Comparator;

/**
 * The identity of a site: its file, and what the place is for ({@code mount:/v2}, {@code
 * NOVA_UWSGI}, {@code nova_services.nova-api}). Never an offset; it is the same before and after a
 * rewrite.
 */
public record SiteId(String path, String key) implements Comparable<SiteId> {
  private static final Comparator<SiteId> ORDER =
      Comparator.comparing(SiteId::path).thenComparing(SiteId::key);

  @Override
  public int compareTo(SiteId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + "#" + key;
  }
}
