package dev.rebind.devstack;

import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.model.Binding;
import dev.rebind.model.Target;
import java.util.Optional;
import java.util.Set;

/**
 * What a script says beside a binding that was right for the script alone.
 *
 * @param conf what the ini is known by
 * @param key the option: {@code callable}, {@code pyargv}, {@code paste}; or {@code wsgi-file}
 *     where something reads or edits that line
 * @param value what it is set to; {@code $} where that is not written out
 */
record Companion(String conf, String key, String value) {
  /** The options that load an application of their own, or decide what is loaded. */
  private static final Set<String> LOADERS =
      Set.of("paste", "ini-paste", "ini-paste-logged", "pecan", "eval", "mount");

  private static final Set<String> PLAIN = Set.of("callable", "pyargv", "wsgi-file");

  static boolean isWorth(String key) {
    return PLAIN.contains(key) || LOADERS.contains(key);
  }

  /** Why the target cannot be loaded beside this. */
  Optional<String> objection(Target target) {
    return switch (key) {
      case "callable" -> callable(target.binding());
      case "pyargv" ->
          target.traits().contains(ServiceTrait.IGNORES_ARGV)
              ? Optional.of(
                  "pyargv is set beside it, which the script reads and the module does not")
              : Optional.empty();
      case "wsgi-file" ->
          Optional.of("something else reads or edits the line wsgi-file that it writes");
      default -> Optional.of(key + " is set beside it and loads an application, too");
    };
  }

  private Optional<String> callable(Binding target) {
    boolean fits =
        value.equals("application")
            || (target instanceof Binding.Module module && module.attribute().equals(value));
    return fits
        ? Optional.empty()
        : Optional.of(
            "callable is set beside it and asks the script for another name than the module has");
  }
}
