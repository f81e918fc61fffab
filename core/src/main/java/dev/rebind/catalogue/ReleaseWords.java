package dev.rebind.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the words by which people and files name a release. */
final class ReleaseWords {
  private static final List<String> BRANCHES = List.of("stable/", "unmaintained/");
  private static final String BUGFIX = "bugfix/";
  private final List<Series> series;

  ReleaseWords(List<Series> series) {
    this.series = series;
  }

  Optional<Release> asked(String word) {
    switch (word) {
      case "latest":
        return Optional.of(new Release.Latest());
      case "master":
        return Optional.of(new Release.Master());
      default:
        return evidence(word);
    }
  }

  Optional<Release> evidence(String word) {
    for (String branch : BRANCHES) {
      if (word.startsWith(branch)) {
        Series named = series(word.substring(branch.length()));
        return named == null ? Optional.empty() : Optional.of(new Release.Head(named, word));
      }
    }
    if (word.startsWith(BUGFIX)) {
      return version(word.substring(BUGFIX.length()));
    }
    Series named = series(word);
    return named == null ? version(word) : Optional.of(new Release.Tags(named));
  }

  /**
   * With a dot at least: a bare number is more often something else. Releases were numbered by the
   * year until 2015; a later year is a series, and this one nobody made.
   */
  private static Optional<Release> version(String word) {
    if (word.matches("20(1[6-9]|[2-9]\\d)\\.\\d+")) {
      return Optional.empty();
    }
    Version version = word.indexOf('.') > 0 ? new VersionReader(word).read() : null;
    return version == null ? Optional.empty() : Optional.of(new Release.Exact(version));
  }

  /** By id or code name in any case; a well-formed id after all known ones is a later series. */
  @Nullable Series series(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (Series one : series) {
      if (one.id().equals(lower) || one.codename().equalsIgnoreCase(word)) {
        return one;
      }
      if (word.indexOf(' ') > 0 && one.name().equalsIgnoreCase(word)) {
        return one;
      }
    }
    boolean id = lower.length() == 6 && lower.matches("20\\d\\d\\.[12]");
    boolean after = !series.isEmpty() && lower.compareTo(series.get(series.size() - 1).id()) > 0;
    return id && after ? Series.later(lower) : null;
  }
}
