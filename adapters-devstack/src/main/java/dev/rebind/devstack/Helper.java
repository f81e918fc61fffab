package dev.rebind.devstack;

import java.util.Optional;

/**
 * The functions of DevStack's lib/apache that take a binding or the name derived from one.
 *
 * <p>{@code write_uwsgi_config conf wsgi url http name}, {@code write_local_uwsgi_http_config conf
 * wsgi url name} and {@code remove_uwsgi_config conf name}; an empty name is the basename of {@code
 * wsgi}. Module paths and the name argument came with 2024.2.
 */
enum Helper {
  WRITE("write_uwsgi_config", 4),
  WRITE_LOCAL("write_local_uwsgi_http_config", 3),
  REMOVE("remove_uwsgi_config", 1);

  /** The first series whose helpers know module paths. */
  static final String SINCE = "2024.2";

  private final String function;
  private final int nameAt;

  Helper(String function, int nameAt) {
    this.function = function;
    this.nameAt = nameAt;
  }

  String function() {
    return function;
  }

  /** The index of the name among the arguments. */
  int nameAt() {
    return nameAt;
  }

  boolean writes() {
    return this != REMOVE;
  }

  static Optional<Helper> of(String command) {
    for (Helper helper : values()) {
      if (helper.function.equals(command)) {
        return Optional.of(helper);
      }
    }
    return Optional.empty();
  }
}
