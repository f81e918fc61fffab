package dev.rebind.resolve;

import dev.rebind.model.Binding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A user's own word that a script is a module: {@code SCRIPT=module:attribute}.
 *
 * @param script a script's name or the end of its path, whole segments ({@code nova-api-wsgi},
 *     {@code api/app.wsgi}), or a module path that stands for one
 */
public record Mapping(String script, Binding.Module module) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  /** A hyphen is no part of an identifier, yet servers import such a module by its name. */
  private static final Pattern MODULE =
      Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*");

  /**
   * @throws IllegalArgumentException for no script, or a module or attribute that no server can
   *     import
   */
  public Mapping {
    if (script.isBlank() || script.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a mapping names a script");
    }
    if (!MODULE.matcher(module.module()).matches() || !NAME.matcher(module.attribute()).matches()) {
      throw new IllegalArgumentException("Python cannot import " + module);
    }
  }

  /** Whether the trailing segments of a path end in this mapping's script. */
  public boolean matches(List<String> tail) {
    if (tail.isEmpty() || !script.endsWith(tail.get(tail.size() - 1))) {
      return false;
    }
    List<String> mine = List.of((script.startsWith("/") ? script.substring(1) : script).split("/"));
    int skip = tail.size() - mine.size();
    return skip >= 0 && tail.subList(skip, tail.size()).equals(mine);
  }
}
