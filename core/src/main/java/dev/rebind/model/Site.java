package dev.rebind.model;

import dev.rebind.text.Span;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that tells a WSGI server what to load.
 *
 * @param id what the place is for
 * @param at the text that a report points at, in the file of {@code id}
 * @param binding what is loaded there now
 * @param takes the forms that the place can be given; Apache takes a file, DevStack's helpers a
 *     plain module path, uWSGI and gunicorn also a factory call
 * @param since the first series whose carrier understands a module path here (DevStack's helpers:
 *     {@code 2024.2}), or null when every one does
 */
public record Site(SiteId id, Span at, Binding binding, Set<Form> takes, @Nullable String since) {
  public Site {
    takes = Set.copyOf(takes);
  }

  /** A site of uWSGI or gunicorn, which take every form. */
  public static Site of(SiteId id, Span at, Binding binding) {
    return new Site(id, at, binding, EnumSet.allOf(Form.class), null);
  }

  public String path() {
    return id.path();
  }

  // Written out, since the first use of a generated one costs a start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Site site
        && id.equals(site.id)
        && at.equals(site.at)
        && binding.equals(site.binding)
        && takes.equals(site.takes)
        && Objects.equals(since, site.since);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
