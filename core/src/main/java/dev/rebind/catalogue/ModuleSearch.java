package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a module path is to which script. */
final class ModuleSearch {
  private final ModulePath path;
  private final String root;
  private final List<ModuleUse> uses = new ArrayList<>();

  ModuleSearch(ModulePath path) {
    this.path = path;
    this.root = root(path);
  }

  List<ModuleUse> in(List<Script> scripts) {
    for (Script script : scripts) {
      ModulePath target = script.target().orElse(null);
      note(path.equals(target), script, ModuleUse.Role.TARGET);
      if (owns(script, target)) {
        history(script);
        note(path.equals(script.ownFactory()), script, ModuleUse.Role.FACTORY);
      }
      note(script.historic().contains(path), script, ModuleUse.Role.HISTORIC);
      note(script.nulls().contains(path), script, ModuleUse.Role.NULL);
    }
    return List.copyOf(uses);
  }

  private void history(Script script) {
    boolean alternative = false;
    boolean factory = false;
    for (Row row : script.history()) {
      alternative |= row.also().contains(path);
      factory |= path.equals(row.factory());
    }
    note(alternative, script, ModuleUse.Role.ALTERNATIVE);
    note(factory, script, ModuleUse.Role.FACTORY);
  }

  /** Whether the path lies in the script's package; other services' histories stay unread. */
  private boolean owns(Script script, @Nullable ModulePath target) {
    return script.service().name().replace('-', '_').equals(root)
        || (target != null && root(target).equals(root));
  }

  private void note(boolean applies, Script script, ModuleUse.Role role) {
    if (applies) {
      uses.add(new ModuleUse(script, role));
    }
  }

  private static String root(ModulePath path) {
    int dot = path.module().indexOf('.');
    return dot < 0 ? path.module() : path.module().substring(0, dot);
  }
}
