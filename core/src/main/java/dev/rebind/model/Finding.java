package dev.rebind.model;

import dev.rebind.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know of a place, in a sentence that says what was found and what
 * to do.
 *
 * @param path the file, or the root where no one file is to blame
 * @param at the place in the file
 * @param message one or two whole sentences; no line numbers, so that it is the same after an edit
 *     elsewhere
 * @param site the site that it speaks of, if any
 * @param fix a change that mends it and flips no site, if there is one
 */
public record Finding(
    Code code,
    Severity severity,
    String path,
    Span at,
    String message,
    @Nullable SiteId site,
    @Nullable Change fix)
    implements Comparable<Finding> {
  public static Finding of(Code code, Severity severity, String path, Span at, String message) {
    return new Finding(code, severity, path, at, message, null, null);
  }

  /** A finding about a site, at the site. */
  public static Finding of(Code code, Severity severity, Site site, String message) {
    return new Finding(code, severity, site.path(), site.at(), message, site.id(), null);
  }

  public Finding withFix(Change change) {
    return new Finding(code, severity, path, at, message, site, change);
  }

  @Override
  public int compareTo(Finding other) {
    int byPath = path.compareTo(other.path);
    int byPlace = byPath != 0 ? byPath : at.compareTo(other.at);
    int byCode = byPlace != 0 ? byPlace : code.compareTo(other.code);
    return byCode != 0 ? byCode : message.compareTo(other.message);
  }
}
