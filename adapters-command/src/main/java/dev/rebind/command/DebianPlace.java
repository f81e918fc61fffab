package dev.rebind.command;

import dev.rebind.spi.Head;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where init scripts and their configuration lie: in packaging, or as installed. */
final class DebianPlace {
  private static final Pattern PACKAGED_SCRIPT =
      Pattern.compile("((?:.*/)?debian)/[^/]+\\.init(?:\\.in)?");
  private static final Pattern PACKAGED_CONFIG =
      Pattern.compile("((?:.*/)?debian)/(?:.*/)?[^/]*uwsgi[^/]*\\.ini(?:\\.in)?");
  private static final Pattern INSTALLED_SCRIPT = Pattern.compile("((?:.*/)?etc/)?init\\.d/[^/]+");
  private static final Pattern INSTALLED_CONFIG =
      Pattern.compile("((?:.*/)?etc/)?[^/]+/[^/]*uwsgi[^/]*\\.ini");
  private static final Pattern SECTION = Pattern.compile("(?m)^[ \\t\\uFEFF]*\\[uwsgi\\]");

  /** How every configuration of these packages begins. */
  private static final String HEADER = "### Generic UWSGI config ###";

  private static final String GUARD = "UWSGI_INI_APP=";

  private DebianPlace() {}

  /** The folder that such a file belongs to; empty for any other file. */
  static Optional<String> root(Head head) {
    String path = head.path();
    Matcher script = PACKAGED_SCRIPT.matcher(path);
    if (script.matches()) {
      return given(script, head.start().contains(GUARD));
    }
    Matcher config = PACKAGED_CONFIG.matcher(path);
    if (config.matches()) {
      return given(config, SECTION.matcher(head.start()).find());
    }
    Matcher installed = INSTALLED_SCRIPT.matcher(path);
    if (installed.matches()) {
      return given(installed, head.start().contains(GUARD));
    }
    Matcher beside = INSTALLED_CONFIG.matcher(path);
    return beside.matches() ? given(beside, head.start().contains(HEADER)) : Optional.empty();
  }

  /** Whether a file of the scope is an init script, not a configuration. */
  static boolean isScript(String path) {
    return PACKAGED_SCRIPT.matcher(path).matches() || INSTALLED_SCRIPT.matcher(path).matches();
  }

  private static Optional<String> given(Matcher path, boolean mine) {
    String root = path.group(1) == null ? "" : path.group(1);
    return mine ? Optional.of(root.replaceFirst("/$", "")) : Optional.empty();
  }
}
