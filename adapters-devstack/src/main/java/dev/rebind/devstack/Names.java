package dev.rebind.devstack;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.ModuleUse;
import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.model.Binding;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The name that DevStack derives a socket, an Apache site and a proxy line from. */
final class Names {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  private Names() {}

  /** Whether a name needs no care in a path, in a shell or in Apache's configuration. */
  static boolean isSafe(String name) {
    return SAFE.matcher(name).matches();
  }

  /** The edit that gives a call the name, at the place where its helper looks for it. */
  static Edit give(Call call, String name) {
    String quoted = "\"" + name + "\"";
    int index = call.helper().nameAt();
    Optional<Word> there = call.argument(index);
    if (there.isPresent()) {
      return Edit.replace(there.get().span(), quoted);
    }
    String empty = " \"\"".repeat(index - call.arguments().size());
    return Edit.insert(call.command().endOfWords(), empty + " " + quoted);
  }

  /**
   * The name that a module path without one should have: what another call of the same service
   * says, then the script that the module took over from.
   */
  static Optional<String> missing(Service service, Call write) {
    Set<String> said = new TreeSet<>();
    for (Call other : service.writes()) {
      boolean same =
          other.conf().equals(write.conf())
              || (write.variable() != null && write.variable().equals(other.variable()));
      if (same) {
        other.literalName().ifPresent(said::add);
      }
    }
    for (Call removal : service.removals()) {
      if (removal.conf().equals(write.conf())) {
        removal.literalName().filter(Names::isSafe).ifPresent(said::add);
      }
    }
    if (said.isEmpty()) {
      said.addAll(known(service.bindings(write)));
    }
    return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
  }

  /** The scripts that modules took over from. */
  static Set<String> known(List<Optional<Binding>> bindings) {
    Set<String> names = new TreeSet<>();
    for (Optional<Binding> one : bindings) {
      if (one.orElse(null) instanceof Binding.Module module) {
        for (ModuleUse use : Catalogue.bundled().module(module.module(), module.attribute())) {
          if (use.script().isScript() && !use.script().has(ServiceTrait.ADMIN)) {
            names.add(use.script().name());
          }
        }
      }
    }
    return names;
  }
}
