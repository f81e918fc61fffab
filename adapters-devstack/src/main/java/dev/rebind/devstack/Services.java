package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.SiteId;
import dev.rebind.syntax.shell.ShellQuote;
import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts what a repository says into its services. */
final class Services {
  /** What the variable of a binding is called, by custom, ends so. */
  private static final List<String> CUSTOM = List.of("_UWSGI", "_WSGI", "_UWSGI_APP", "_WSGI_APP");

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> counted = new HashMap<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Repository repository;

  private Services(Repository repository) {
    this.repository = repository;
  }

  static List<Service> of(Repository repository) {
    return new Services(repository).sort();
  }

  private List<Service> sort() {
    Set<Variable> tracked = tracked();
    repository.calls().forEach(call -> join(conf(call.conf()), variable(call.variable())));
    repository.setters().forEach(set -> join(conf(set.conf()), variable(set.variable())));
    for (Assigned assigned : repository.assigned()) {
      if (tracked.contains(assigned.variable())) {
        draft(variable(assigned.variable())).assigned(assigned);
      }
    }
    for (Call call : repository.calls()) {
      draft(conf(call.conf())).call(call);
    }
    for (Setter setter : repository.setters()) {
      draft(conf(setter.conf())).setter(setter);
    }
    for (Start start : repository.starts()) {
      Variable variable = start.variable();
      draft(variable == null ? "start " + drafts.size() : variable(variable)).start(start);
    }
    Set<String> names = new HashSet<>();
    tracked.forEach(variable -> names.add(variable.name()));
    for (Use use : repository.uses()) {
      if (names.contains(use.variable().name()) && tracked.contains(use.variable())) {
        draft(variable(use.variable())).uses.add(use);
      }
    }
    for (Companion companion : repository.companions()) {
      Draft draft = drafts.get(find(conf(companion.conf())));
      if (draft != null) {
        draft.companions.add(companion);
      }
    }
    Collection<Draft> all = drafts.values();
    return all.stream().map(Draft::service).filter(s -> !isEmpty(s)).toList();
  }

  private static boolean isEmpty(Service service) {
    return service.places().isEmpty() && !service.isUsed() && service.removals().isEmpty();
  }

  /** The variables that bind: by their use, or by their name and a value like a path. */
  private Set<Variable> tracked() {
    Set<Variable> tracked = new HashSet<>();
    repository.setters().forEach(setter -> add(tracked, setter.variable()));
    repository.starts().forEach(start -> add(tracked, start.variable()));
    for (Call call : repository.calls()) {
      if (call.helper().writes()) {
        add(tracked, call.variable());
      }
    }
    Set<Variable> removed = new HashSet<>();
    repository.calls().forEach(call -> add(removed, call.variable()));
    for (Assigned assigned : repository.assigned()) {
      if (isCustom(assigned.variable().name()) || removed.contains(assigned.variable())) {
        Binding binding = assigned.value().binding().orElse(null);
        boolean path =
            binding instanceof Binding.Script script && script.path().toString().indexOf('/') >= 0;
        if (path || binding instanceof Binding.Module) {
          tracked.add(assigned.variable());
        }
      }
    }
    return tracked;
  }

  static boolean isCustom(String name) {
    for (String end : CUSTOM) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static void add(Set<Variable> all, @Nullable Variable one) {
    if (one != null) {
      all.add(one);
    }
  }

  private static String conf(String conf) {
    return "conf " + conf;
  }

  private static String variable(@Nullable Variable variable) {
    return variable == null ? "" : "variable " + variable.home() + " " + variable.name();
  }

  private void join(String one, String other) {
    if (!other.isEmpty()) {
      parents.put(find(one), find(other));
    }
  }

  private String find(String node) {
    String at = node;
    for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  private Draft draft(String node) {
    return drafts.computeIfAbsent(find(node), key -> new Draft());
  }

  /** A key that no other place of the file has; a second one of a kind is counted. */
  private SiteId id(String path, String key) {
    int count = counted.merge(path + "#" + key, 1, Integer::sum);
    return new SiteId(path, count == 1 ? key : key + "#" + count);
  }

  private static String shown(String conf) {
    return conf.substring(conf.lastIndexOf(' ') + 1);
  }

  /** A service while it is put together. */
  private final class Draft {
    private final List<Place> places = new ArrayList<>();
    private final Map<Variable, List<Optional<Binding>>> values = new LinkedHashMap<>();
    private final List<Call> writes = new ArrayList<>();
    private final List<Call> removals = new ArrayList<>();
    private final List<Setter> setters = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Companion> companions = new ArrayList<>();

    void assigned(Assigned one) {
      values.computeIfAbsent(one.variable(), key -> new ArrayList<>()).add(one.value().binding());
      place(
          one.file(),
          one.variable().key(),
          one.value(),
          module -> List.of(ShellQuote.replace(one.value().word(), module)));
    }

    void call(Call call) {
      (call.helper().writes() ? writes : removals).add(call);
      Written inline = call.inline();
      if (call.helper().writes() && inline != null) {
        place(
            call.file(),
            call.helper().function() + ":" + shown(call.conf()),
            inline,
            module -> List.of(ShellQuote.replace(inline.word(), module)));
      }
    }

    void setter(Setter setter) {
      setters.add(setter);
      Written inline = setter.inline();
      if (inline != null) {
        place(
            setter.file(),
            "iniset:" + shown(setter.conf()),
            inline,
            module -> List.of(ShellQuote.replace(inline.word(), module)));
      }
    }

    void start(Start start) {
      starts.add(start);
      start
          .binding()
          .ifPresent(
              binding ->
                  place(
                      start.file(),
                      "uwsgi:" + start.label(),
                      start.operand(),
                      binding,
                      false,
                      module -> List.of(start.replaced(module))));
    }

    private void place(
        ShellFile file, String key, Written written, Function<String, List<Edit>> edits) {
      written
          .binding()
          .ifPresent(
              binding ->
                  place(file, key, written.word().span(), binding, written.overridable(), edits));
    }

    private void place(
        ShellFile file,
        String key,
        Span at,
        Binding binding,
        boolean overridable,
        Function<String, List<Edit>> edits) {
      places.add(new Place(id(file.path(), key), at, binding, overridable, edits));
    }

    Service service() {
      return new Service(
          List.copyOf(places),
          new LinkedHashMap<>(values),
          List.copyOf(writes),
          List.copyOf(removals),
          List.copyOf(setters),
          List.copyOf(starts),
          List.copyOf(uses),
          List.copyOf(companions));
    }
  }

  static Map<SiteId, Place> byId(List<Service> services) {
    Map<SiteId, Place> places = new TreeMap<>();
    services.forEach(service -> service.places().forEach(place -> places.put(place.id(), place)));
    return places;
  }
}
