package dev.rebind.ansible;

import java.util.List;
import java.util.Optional;

/**
 * A pair of keys under which one consumer takes a script or a module.
 *
 * <p>Who wins when both are there differs, and decides whether a change would be a silent no-op:
 * OpenStack-Ansible's uwsgi role asks {@code 'wsgi_path' in item.value} first, Kolla's
 * service-uwsgi-config {@code service_uwsgi_config_module is defined}, and uWSGI loads a module
 * before any file.
 *
 * @param script the key that takes a script
 * @param module the key that takes a module path
 * @param quoted whether such files write module paths in quotes even where none are needed
 * @param word what a site is called where no key around it has a name
 */
record Slot(String script, String module, boolean quoted, String word) {
  /** A service dict that OpenStack-Ansible's uwsgi role reads. */
  static final Slot OSA_PATH = new Slot("wsgi_path", "wsgi", true, "service");

  /** The bare name that a role of OpenStack-Ansible makes {@code wsgi_path} of. */
  static final Slot OSA_NAME = new Slot("wsgi_name", "wsgi", true, "service");

  /** A free name in Kolla's service dicts, read by the role's own tasks. */
  static final Slot KOLLA_DICT = new Slot("wsgi_file", "wsgi", true, "service");

  /** The argument of Kolla's service-uwsgi-config. */
  static final Slot KOLLA_ROLE =
      new Slot(
          "service_uwsgi_config_wsgi_file",
          "service_uwsgi_config_module",
          true,
          "service_uwsgi_config");

  /** uWSGI's own option, in a dict that is printed as ini. */
  static final Slot OPTION = new Slot("wsgi-file", "module", false, "uwsgi");

  /** What uWSGI reads from its environment. */
  static final Slot ENVIRONMENT = new Slot("UWSGI_WSGI_FILE", "UWSGI_MODULE", false, "environment");

  /** Those whose keys stand in service dicts, which something else has to read. */
  static final List<Slot> SERVICES = List.of(OSA_NAME, OSA_PATH, KOLLA_DICT);

  /** Those whose keys mean something by themselves. */
  static final List<Slot> DIRECT = List.of(KOLLA_ROLE, OPTION, ENVIRONMENT);

  static Optional<Slot> ofScript(String key) {
    for (Slot slot : SERVICES) {
      if (slot.script.equals(key)) {
        return Optional.of(slot);
      }
    }
    return DIRECT.stream().filter(slot -> slot.script.equals(key)).findFirst();
  }
}
