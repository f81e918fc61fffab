package dev.rebind.resolve;

import dev.rebind.model.Binding;
import java.util.List;

/**
 * A user's own word that a script is a module: {@code SCRIPT=module:attribute}.
 *
 * @param script a script's name or the end of its path, whole segments ({@code nova-api-wsgi},
 *     {@code api/app.wsgi}), or a module path that stands for one
 */
public record Mapping(String script, Binding.Module module) {
  public Mapping {
    if (script.isBlank()) {
      throw new IllegalArgumentException("a mapping names a script");
    }
  }

  /** Whether the trailing segments of a path end in this mapping's script. */
  public boolean matches(List<String> tail) {
    List<String> mine = List.of((script.startsWith("/") ? script.substring(1) : script).split("/"));
    int skip = tail.size() - mine.size();
    return skip >= 0 && tail.subList(skip, tail.size()).equals(mine);
  }
}
