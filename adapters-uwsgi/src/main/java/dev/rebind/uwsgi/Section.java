package dev.rebind.uwsgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One section as uWSGI evaluates it, with what it reads from other files in its place.
 *
 * @param path the file whose section it is
 * @param settings the final option list
 * @param hidden what the files hold that it may read, where that cannot be told
 * @param unseen how many options read in a way that cannot be followed
 * @param unknownKeys whether an option's name is decided outside the file
 */
record Section(
    String path,
    String name,
    List<Setting> settings,
    List<Doubt> doubts,
    List<Macro> macros,
    List<Entry> hidden,
    int unseen,
    boolean unknownKeys) {
  Section {
    settings = List.copyOf(settings);
    doubts = List.copyOf(doubts);
    macros = List.copyOf(macros);
    hidden = List.copyOf(hidden);
  }

  /**
   * A {@code declare-option} whose template takes part in what is loaded.
   *
   * @param binds whether it binds an application itself
   */
  record Macro(String name, String template, boolean binds) {}

  /** Whether the setting is written in this section itself, and not read into it. */
  boolean own(Setting setting) {
    return setting.entry().path().equals(path) && setting.entry().section().equals(name);
  }

  List<Setting> all(Predicate<Setting> which) {
    return settings.stream().filter(which).toList();
  }

  /** Every setting of a key, in order. */
  List<Setting> all(String key) {
    return all(setting -> setting.key().equals(key));
  }

  /** The last setting of a string option: the one that counts. */
  Optional<Setting> last(String key) {
    List<Setting> found = new ArrayList<>(all(key));
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** Where a site's key begins: nothing for the section that uWSGI reads by default. */
  String prefix() {
    return name.equals("uwsgi") ? "" : name + "/";
  }
}
