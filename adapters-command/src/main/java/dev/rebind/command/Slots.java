package dev.rebind.command;

import java.util.Set;

/** uWSGI's options that take part in a binding (python_plugin.c and uwsgi.c). */
final class Slots {
  /** One slot; the last one given is loaded, when no module is. */
  private static final Set<String> FILE = Set.of("wsgi-file", "file");

  /** The other slot; the last one given is loaded, before any file. */
  private static final Set<String> MODULE = Set.of("module", "wsgi");

  private static final Set<String> OTHER_LOADERS =
      Set.of(
          "pecan", "paste", "eval", "web3", "pump", "wsgi-lite", "ini-paste", "ini-paste-logged");

  private static final Set<String> CONFIG =
      Set.of(
          "ini",
          "xml",
          "xmlconfig",
          "yaml",
          "yml",
          "json",
          "js",
          "config",
          "include",
          "inherit",
          "inject-before",
          "inject-after");

  private Slots() {}

  static boolean isFile(String option) {
    return FILE.contains(option);
  }

  static boolean isModule(String option) {
    return MODULE.contains(option);
  }

  static boolean isOtherLoader(String option) {
    return OTHER_LOADERS.contains(option);
  }

  /** Whether the option's value is a configuration file that is read too. */
  static boolean isConfig(String option) {
    return CONFIG.contains(option);
  }

  /** Options between which others may be skipped or repeated. */
  static boolean isBlock(String option) {
    return option.startsWith("if-")
        || option.startsWith("ifenv")
        || option.startsWith("ifexists")
        || option.startsWith("ifdir")
        || option.startsWith("for")
        || option.startsWith("end");
  }
}
