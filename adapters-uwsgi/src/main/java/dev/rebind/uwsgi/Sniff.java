package dev.rebind.uwsgi;

import dev.rebind.spi.Head;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells uWSGI's configuration from other files of the same extensions. */
final class Sniff {

  /** A module with its attribute is what a {@code wsgi-file} becomes: the file stays uWSGI's. */
  private static final Pattern INI =
      Pattern.compile(
          "(?m)^[ \\t\\r\\uFEFF]*(?:\\[[ \\t]*(?i:uwsg)|wsgi-file[ \\t]*="
              + "|module[ \\t]*=[ \\t]*[\\w.-]+:\\w+(?:\\(\\))?[ \\t\\r]*$)");

  private static final Pattern XML = Pattern.compile("<(?:[\\w.-]+:)?uwsgi[\\s>]");
  private static final Pattern YAML_SECTION = Pattern.compile("(?m)^[\"']?uwsgi[\"']?[ \\t]*:");
  private static final Pattern YAML_OPTION =
      Pattern.compile(
          "(?m)^(?:[ \\t]+|[ \\t]*[-?][ \\t]+)[\"']?(?:wsgi-file|file|module|wsgi|mount|include|ini|"
              + "inherit|callable|(?:[a-z]+-)?socket|plugins?|"
              + "processes|master|pyargv)[\"']?[ \\t]*(?::|$)");
  private static final Pattern JSON = Pattern.compile("\"uwsgi\"\\s*:\\s*\\{");

  /** Keys that are uWSGI's alone, or nearly. */
  private static final Set<String> KEYS =
      Set.of(
          "http-socket",
          "uwsgi-socket",
          "http-auto-chunked",
          "add-header",
          "die-on-term",
          "enable-threads",
          "exit-on-reload",
          "lazy-apps",
          "need-app",
          "plugins",
          "plugin",
          "processes",
          "procname-prefix",
          "pyargv",
          "socket",
          "start-time",
          "thunder-lock",
          "touch-reload",
          "vacuum",
          "virtualenv",
          "worker-reload-mercy",
          "buffer-size",
          "chmod-socket");

  private static final Pattern MODULE = Pattern.compile("[\\w.-]+:\\w+(?:\\(\\))?");

  private Sniff() {}

  static boolean isUwsgi(Head head) {
    return switch (head.extension()) {
      case "ini", "conf" -> INI.matcher(head.start()).find();
      case "xml" -> XML.matcher(head.start()).find();
      case "yaml", "yml" ->
          YAML_SECTION.matcher(head.start()).find() && YAML_OPTION.matcher(head.start()).find();
      case "json", "js" -> JSON.matcher(head.start()).find();
      default -> false;
    };
  }

  /**
   * Whether a section holds uWSGI options: the default one does, and so does one with a {@code
   * wsgi-file} or a {@code module} that names an attribute; any other binding must stand among keys
   * that are uWSGI's. The answer is the same before and after a rewrite.
   */
  static boolean isUwsgi(Document document, String section) {
    if (section.equals("uwsgi")) {
      return true;
    }
    boolean binds = false;
    boolean typical = false;
    for (Entry entry : document.entries(section)) {
      String key = entry.name().orElse("");
      boolean clear =
          key.equals("wsgi-file")
              || (key.equals("module") && MODULE.matcher(entry.value().written()).matches());
      if (clear || entry.style() == Style.XML) {
        return true;
      }
      binds |= Options.binds(key);
      typical |= KEYS.contains(key);
    }
    return binds && typical;
  }
}
