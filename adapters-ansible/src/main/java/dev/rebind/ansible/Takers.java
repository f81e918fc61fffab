package dev.rebind.ansible;

import dev.rebind.syntax.jinja.Expression;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a key that takes a script stands where its consumer looks. The keys of service
 * dicts are names like any other: a variable {@code wsgi_path} of a play, or an entry of a list
 * that the role itself makes, is read by whoever reads it.
 */
final class Takers {
  private static final Set<String> VARIABLES = Set.of("", "vars", "set_fact");

  /** What OpenStack-Ansible's uwsgi role takes from a service dict beside its script. */
  private static final Set<String> OSA = Set.of("wsgi_app", "wsgi_venv", "init_config_overrides");

  private Takers() {}

  /** Whether a mapping is one that OpenStack-Ansible's uwsgi role gets to see. */
  static boolean osa(Owner owner) {
    return !VARIABLES.contains(TaskReader.module(owner.name()))
        && owner.mapping().entries().stream()
            .anyMatch(entry -> entry.name().filter(Takers::osa).isPresent());
  }

  private static boolean osa(String key) {
    return OSA.contains(key) || key.startsWith("uwsgi_");
  }

  static boolean take(Slot slot, Owner owner) {
    return !Slot.SERVICES.contains(slot) || osa(owner);
  }

  static boolean take(Slot slot, Expression.Dict dict, JinjaText text) {
    Stream<String> around =
        text.owner() == null || text.entry() == null
            ? Stream.of()
            : Stream.concat(text.entry().name().stream(), text.owner().names().stream());
    return !Slot.SERVICES.contains(slot)
        || around.anyMatch(name -> name.contains("uwsgi"))
        || dict.entries().stream()
            .map(Expression.Entry::key)
            .anyMatch(key -> key instanceof Expression.Text word && osa(word.value()));
  }
}
