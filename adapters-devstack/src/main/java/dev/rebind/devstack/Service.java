package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.Form;
import dev.rebind.model.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything of a repository that hangs together by a variable or by an ini: it changes as one.
 *
 * @param places where its bindings are written out
 * @param values the bindings of each variable; a variable that is set to what cannot be read has an
 *     empty one among them
 */
record Service(
    List<Place> places,
    Map<Variable, List<Optional<Binding>>> values,
    List<Call> writes,
    List<Call> removals,
    List<Setter> setters,
    List<Start> starts,
    List<Use> uses,
    List<Companion> companions) {

  /** The sites, as the Resolver is asked about them. */
  List<Site> sites() {
    boolean takesCalls = writes.isEmpty() && !(setters.isEmpty() && starts.isEmpty());
    Set<Form> takes = takesCalls ? EnumSet.of(Form.MODULE, Form.CALL) : EnumSet.of(Form.MODULE);
    String since = takesCalls ? null : Helper.SINCE;
    return places.stream()
        .map(place -> new Site(place.id(), place.at(), place.binding(), takes, since))
        .toList();
  }

  boolean isUsed() {
    return !(writes.isEmpty() && setters.isEmpty() && starts.isEmpty());
  }

  /** What a call's second argument binds; an empty one where that cannot be read here. */
  List<Optional<Binding>> bindings(Call call) {
    Variable variable = call.variable();
    if (variable != null) {
      return values.getOrDefault(variable, List.of(Optional.empty()));
    }
    Written inline = call.inline();
    return inline == null ? List.of() : List.of(inline.binding());
  }

  /** Whether a call binds nothing but modules. */
  boolean bindsModules(Call call) {
    List<Optional<Binding>> all = bindings(call);
    return !all.isEmpty()
        && all.stream().allMatch(one -> one.orElse(null) instanceof Binding.Module);
  }

  /** The name that a call derives from its script; empty when there is not exactly one. */
  Optional<String> basename(Call call) {
    Set<Optional<String>> names = new java.util.HashSet<>();
    bindings(call).forEach(one -> names.add(one.flatMap(Written::basename)));
    return names.size() == 1 ? names.iterator().next() : Optional.empty();
  }

  /** The name under which a call writes now, when it is written out or a script's. */
  Optional<String> writtenName(Call write) {
    return write.name().isPresent() ? write.literalName() : basename(write);
  }

  /** The calls that write the ini which a call removes; those of its variable where none does. */
  List<Call> writesOf(Call removal) {
    List<Call> same = writes.stream().filter(w -> w.conf().equals(removal.conf())).toList();
    if (!same.isEmpty()) {
      return same;
    }
    Variable variable = removal.variable();
    return variable == null
        ? List.of()
        : writes.stream().filter(w -> variable.equals(w.variable())).toList();
  }

  /** The functions whose calls take the variable. */
  Set<String> functions(Variable variable) {
    Set<String> functions = new TreeSet<>();
    for (Call write : writes) {
      if (variable.equals(write.variable())) {
        write.command().function().ifPresent(functions::add);
      }
    }
    return functions;
  }

  Set<String> writtenNames() {
    Set<String> names = new TreeSet<>();
    writes.forEach(write -> writtenName(write).ifPresent(names::add));
    return names;
  }

  List<Place> scripts() {
    return new ArrayList<>(places.stream().filter(Place::isScript).toList());
  }
}
