package dev.rebind.pbr;

import java.util.Map;

/**
 * What a user asks of {@link ServiceModules}.
 *
 * @param modules dotted modules by script, where they are not to be named by the convention
 * @param remove whether entry points whose module is there go at once; else they stay for a cycle
 * @param move whether a plain module {@code <package>/wsgi.py} may become the package {@code
 *     <package>/wsgi/__init__.py}
 */
public record ModuleRequest(Map<String, String> modules, boolean remove, boolean move) {
  public ModuleRequest {
    modules = Map.copyOf(modules);
  }

  /** Modules by the convention; entry points stay, plain modules too. */
  public static ModuleRequest standard() {
    return new ModuleRequest(Map.of(), false, false);
  }

  /** A module of the user's own choice for one script. */
  public ModuleRequest withModule(String script, String module) {
    Map<String, String> all = new java.util.TreeMap<>(modules);
    all.put(script, module);
    return new ModuleRequest(all, remove, move);
  }

  public ModuleRequest withRemove(boolean asked) {
    return new ModuleRequest(modules, asked, move);
  }

  public ModuleRequest withMove(boolean asked) {
    return new ModuleRequest(modules, remove, asked);
  }
}
