package dev.rebind.command;

import dev.rebind.spi.Head;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where init scripts and their configuration lie: in packaging, or as installed. */
final class DebianPlace {
  private static final NamePattern PACKAGED_SCRIPT =
      NamePattern.of("debian/", "((?:.*/)?debian)/[^/]+\\.init(?:\\.in)?");
  private static final NamePattern PACKAGED_CONFIG =
      NamePattern.of("debian/", "((?:.*/)?debian)/(?:.*/)?[^/]*uwsgi[^/]*\\.ini(?:\\.in)?");
  private static final NamePattern INSTALLED_SCRIPT =
      NamePattern.of("init.d/", "((?:.*/)?etc/)?init\\.d/[^/]+");
  private static final NamePattern INSTALLED_CONFIG =
      NamePattern.of("uwsgi", "((?:.*/)?etc/)?[^/]+/[^/]*uwsgi[^/]*\\.ini");
  private static final Pattern SECTION = Pattern.compile("(?m)^[ \\t\\uFEFF]*\\[uwsgi\\]");

  /** How every configuration of these packages begins. */
  private static final String HEADER = "### Generic UWSGI config ###";

  private static final String GUARD = "UWSGI_INI_APP=";

  /** A kind of file: what its path is, and what it must say at its start. */
  private record Kind(NamePattern path, Predicate<String> start) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(PACKAGED_SCRIPT, start -> start.contains(GUARD)),
          new Kind(PACKAGED_CONFIG, start -> SECTION.matcher(start).find()),
          new Kind(INSTALLED_SCRIPT, start -> start.contains(GUARD)),
          new Kind(INSTALLED_CONFIG, start -> start.contains(HEADER)));

  private DebianPlace() {}

  /** The folder that such a file belongs to; empty for any other file. */
  static Optional<String> root(Head head) {
    for (Kind kind : KINDS) {
      Optional<MatchResult> path = kind.path().match(head.path());
      if (path.isPresent()) {
        return kind.start().test(head.start()) ? Optional.of(root(path.get())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a file of the scope is an init script, not a configuration. */
  static boolean isScript(String path) {
    return PACKAGED_SCRIPT.matches(path) || INSTALLED_SCRIPT.matches(path);
  }

  private static String root(MatchResult path) {
    return path.group(1) == null ? "" : path.group(1).replaceFirst("/$", "");
  }
}
