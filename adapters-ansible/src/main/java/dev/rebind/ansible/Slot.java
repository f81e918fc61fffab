package dev.rebind.ansible;

import java.util.Optional;

/**
 * A pair of keys under which one consumer takes a script or a module.
 *
 * <p>Who wins when both are there differs, and decides whether a change would be a silent no-op:
 * OpenStack-Ansible's uwsgi role asks {@code 'wsgi_path' in item.value} first, Kolla's
 * service-uwsgi-config {@code service_uwsgi_config_module is defined}, and uWSGI loads a module
 * before any file.
 */
enum Slot {
  /** A service dict that OpenStack-Ansible's uwsgi role reads. */
  OSA_PATH("wsgi_path", "wsgi", false, true, "service"),
  /** The bare name that a role of OpenStack-Ansible makes {@code wsgi_path} of. */
  OSA_NAME("wsgi_name", "wsgi", false, true, "service"),
  /** A free name in Kolla's service dicts, read by the role's own tasks. */
  KOLLA_DICT("wsgi_file", "wsgi", true, true, "service"),
  /** The argument of Kolla's service-uwsgi-config. */
  KOLLA_ROLE(
      "service_uwsgi_config_wsgi_file",
      "service_uwsgi_config_module",
      true,
      true,
      "service_uwsgi_config"),
  /** uWSGI's own option, in a dict that is printed as ini. */
  OPTION("wsgi-file", "module", true, false, "uwsgi"),
  /** What uWSGI reads from its environment. */
  ENVIRONMENT("UWSGI_WSGI_FILE", "UWSGI_MODULE", true, false, "environment");

  private final String script;
  private final String module;
  private final boolean moduleWins;
  private final boolean quoted;
  private final String word;

  Slot(String script, String module, boolean moduleWins, boolean quoted, String word) {
    this.script = script;
    this.module = module;
    this.moduleWins = moduleWins;
    this.quoted = quoted;
    this.word = word;
  }

  /** The key that takes a script. */
  String script() {
    return script;
  }

  /** The key that takes a module path. */
  String module() {
    return module;
  }

  /** Whether the module is what counts when both keys are there. */
  boolean moduleWins() {
    return moduleWins;
  }

  /** Whether such files write module paths in quotes even where none are needed. */
  boolean quoted() {
    return quoted;
  }

  /** What a site is called where no key around it has a name. */
  String word() {
    return word;
  }

  static Optional<Slot> ofScript(String key) {
    for (Slot slot : values()) {
      if (slot.script.equals(key)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }
}
