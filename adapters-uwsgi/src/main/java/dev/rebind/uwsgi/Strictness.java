package dev.rebind.uwsgi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Under {@code strict} an option must be known when it is read (uwsgi_opt_get in config.c), and the
 * options of Python applications are known once the plugin is loaded.
 */
final class Strictness {
  static final String WHY =
      "strict stands before it and the python plugin after it, so uWSGI does not know the option"
          + " yet and stops";

  private static final Set<String> OFF = Set.of("false", "off", "no", "0");

  private Strictness() {}

  /** The first binding that uWSGI stops at, unless something outside the file loads the plugin. */
  static Optional<Entry> fatal(List<Setting> settings) {
    boolean strict = false;
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      if (isPlugin(setting)) {
        return Optional.empty();
      }
      strict |= setting.key().equals("strict") && !OFF.contains(setting.value().written());
      if (strict && Options.FILE.contains(setting.key())) {
        boolean later =
            settings.subList(i, settings.size()).stream().anyMatch(Strictness::isPlugin);
        return later ? Optional.of(setting.entry()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isPlugin(Setting setting) {
    return (setting.key().equals("plugins") || setting.key().equals("plugin"))
        && setting.value().written().contains("python");
  }
}
