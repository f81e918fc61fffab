package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows what a module path is to which script. */
final class ModuleIndex {
  private final Map<ModulePath, Set<ModuleUse>> uses = new HashMap<>();

  ModuleIndex(List<Script> scripts) {
    for (Script script : scripts) {
      script.target().ifPresent(path -> add(path, script, ModuleUse.Role.TARGET));
      for (Row row : script.history()) {
        row.also().forEach(path -> add(path, script, ModuleUse.Role.ALTERNATIVE));
        ModulePath factory = row.factory();
        if (factory != null) {
          add(factory, script, ModuleUse.Role.FACTORY);
        }
      }
      ModulePath own = script.ownFactory();
      if (own != null) {
        add(own, script, ModuleUse.Role.FACTORY);
      }
      script.historic().forEach(path -> add(path, script, ModuleUse.Role.HISTORIC));
      script.nulls().forEach(path -> add(path, script, ModuleUse.Role.NULL));
    }
  }

  private void add(ModulePath path, Script script, ModuleUse.Role role) {
    uses.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(new ModuleUse(script, role));
  }

  List<ModuleUse> of(ModulePath path) {
    return new ArrayList<>(uses.getOrDefault(path, Set.of()));
  }
}
