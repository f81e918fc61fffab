package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the bindings under the keys of YAML mappings, and who reads each. */
final class DictReader {
  /** Keys that a service dict of Kolla has. */
  private static final Set<String> KOLLA = Set.of("container_name", "image", "dimensions");

  private final ScopeFiles files;
  private final Decider decider;
  private final List<Finding> findings;
  private final Map<Slot, List<Use>> uses = new IdentityHashMap<>();
  private final Set<Entry> handedOn = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Integer> names = new HashMap<>();
  private final List<DictPlace> places = new ArrayList<>();

  DictReader(ScopeFiles files, List<Finding> findings) {
    this.files = files;
    this.decider = new Decider(files);
    this.findings = findings;
    for (Slot slot : Slot.SERVICES) {
      List<Use> found = new ArrayList<>();
      // What a chart's templates read of its values is HelmReader's.
      if (!files.chart()) {
        files.texts(slot.script()).forEach(text -> found.addAll(UseReader.read(text, slot)));
      }
      uses.put(slot, found);
    }
  }

  List<DictPlace> places() {
    List<Owner> owners = files.owners();
    Set<Owner> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Slot slot : Slot.SERVICES) {
      for (Owner owner : owners) {
        if (!done.contains(owner) && serviceDict(owner, slot)) {
          done.add(owner);
        }
      }
    }
    for (Owner owner : owners) {
      if (!done.contains(owner)) {
        service(owner);
      }
      Slot.DIRECT.forEach(slot -> direct(owner, slot));
    }
    return List.copyOf(places);
  }

  private static Optional<Entry> entry(Owner owner, String key) {
    return owner.entry(key).filter(entry -> !Values.empty(entry.value()));
  }

  /** A service dict with a script in it; whether the owner is dealt with. */
  private boolean serviceDict(Owner owner, Slot slot) {
    Optional<Entry> script = entry(owner, slot.script());
    if (script.isEmpty() || isHandedOn(script.get())) {
      return false;
    }
    List<Use> readers =
        uses.getOrDefault(slot, List.of()).stream()
            .filter(use -> use.service().isEmpty() || use.service().get().equals(owner.name()))
            .toList();
    boolean read = readers.stream().anyMatch(use -> use.kind() != Use.Kind.OTHER);
    boolean elsewhere = slot == Slot.OSA_PATH && (Takers.osa(owner) || owner.has(Owner.MERGE));
    Entry module = entry(owner, slot.module()).orElse(null);
    if (!read && !elsewhere) {
      unread(owner, slot, script.get(), module, readers);
      return false;
    }
    readers.forEach(use -> handOn(use.text().entry()));
    Optional<Decider.Decided> decided = decider.decide(script.get().value());
    Optional<Value> literal = Values.value(script.get().value());
    if (module != null && literal.filter(one -> !one.tail().isEmpty()).isEmpty()) {
      report(
          Codes.CONDITIONAL,
          owner,
          script.get(),
          slot.script()
              + " and "
              + slot.module()
              + " stand side by side, and "
              + slot.script()
              + " wins wherever it is there; which one is decided at deploy time, so both are left as"
              + " they are.");
      return true;
    }
    Optional<Decider.Decided> whole =
        decided.map(one -> new Decider.Decided(composed(readers, one.value()), one.warning()));
    Binding binding = Decider.binding(whole, script.get().value());
    Doubt warning = whole.map(Decider.Decided::warning).orElse(null);
    add(owner, slot, script.get(), module, binding, readers, warning);
    return true;
  }

  private static Value composed(List<Use> readers, Value value) {
    for (Use use : readers) {
      if (use.kind() == Use.Kind.INJECTS || use.kind() == Use.Kind.HANDS_ON) {
        return use.path(value);
      }
    }
    return value;
  }

  /** {@code wsgi_path: "{{ bin }}/{{ item.wsgi_name }}"} is no script but a reader of one. */
  private boolean isHandedOn(Entry entry) {
    return entry.value() instanceof Scalar scalar
        && uses.values().stream()
            .flatMap(List::stream)
            .anyMatch(use -> use.text().entry() == entry && scalar.value().contains("{{"));
  }

  private void handOn(@Nullable Entry entry) {
    if (entry != null) {
      handedOn.add(entry);
    }
  }

  private void unread(
      Owner owner, Slot slot, Entry script, @Nullable Entry module, List<Use> readers) {
    if (!Takers.osa(owner)
        && !owner.hasAny(KOLLA)
        && (files.chart() || !scriptPath(script.value()))) {
      return;
    }
    String key = slot.script();
    if (module != null) {
      report(
          Codes.DEAD_KEY,
          owner,
          script,
          "Nothing here reads "
              + key
              + ", and "
              + slot.module()
              + " beside it is what counts; take it out.");
    } else if (!readers.isEmpty()) {
      report(
          Codes.READ_ELSEWHERE,
          owner,
          script,
          "%s reads %s in a way that is not known to make a path of it; change both by hand."
              .formatted(readers.get(0).text().path(), key));
    } else {
      report(
          Codes.NO_READER,
          owner,
          script,
          "What makes a path of "
              + key
              + " is not in this folder, so it cannot be changed together with it; move the role that"
              + " reads it first.");
    }
  }

  /** Whether a value can only be the path of a script, whoever reads it. */
  private static boolean scriptPath(YamlNode value) {
    return value instanceof Scalar scalar
        && scalar.value().contains("/")
        && !scalar.value().endsWith(".py")
        && Values.value(value).filter(path -> !path.tail().isEmpty()).isPresent();
  }

  /** A service dict that names a module. */
  private void service(Owner owner) {
    Optional<Entry> module = entry(owner, "wsgi");
    if (module.isPresent() && (Takers.osa(owner) || owner.hasAny(KOLLA))) {
      literalModule(owner, module.get())
          .ifPresent(
              binding -> {
                Slot slot = owner.hasAny(KOLLA) ? Slot.KOLLA_DICT : Slot.OSA_PATH;
                add(owner, slot, module.get(), null, binding, List.of(), null);
              });
    }
  }

  /** A key that its consumer reads as it is, without a role's own detour. */
  private void direct(Owner owner, Slot slot) {
    Optional<Entry> script = entry(owner, slot.script());
    Optional<Entry> module =
        entry(owner, slot.module()).filter(one -> slot != Slot.OPTION || owner.uwsgi());
    if (module.isPresent()) {
      Optional<Binding> binding = literalModule(owner, module.get());
      binding.ifPresent(one -> add(owner, slot, module.get(), null, one, List.of(), null));
      script.ifPresent(one -> dead(owner, slot, one));
    } else if (script.isPresent() && !handedOn.contains(script.get())) {
      Entry entry = script.get();
      Optional<Decider.Decided> decided = decider.decide(entry.value());
      Doubt warning = decided.map(Decider.Decided::warning).orElseGet(() -> overlay(owner, slot));
      Binding binding = Decider.binding(decided, entry.value());
      add(owner, slot, entry, null, binding, List.of(), warning);
    }
  }

  /** A chart's overlay joins the base's own dict, and there a module would win. */
  private @Nullable Doubt overlay(Owner owner, Slot slot) {
    String base = files.scope().root().isEmpty() ? "" : files.scope().root() + "/";
    String values = base + "values.yaml";
    if (slot != Slot.OPTION || !files.chart() || owner.file().path().equals(values)) {
      return null;
    }
    boolean module =
        files.owners().stream()
            .filter(one -> one.file().path().equals(values) && one.way().equals(owner.way()))
            .anyMatch(one -> entry(one, slot.module()).isPresent());
    return module
        ? new Doubt(
            Codes.OVERLAY,
            "the chart's own values name a module here and uWSGI loads that first, so this script may"
                + " serve only where the module does not load")
        : null;
  }

  private void dead(Owner owner, Slot slot, Entry script) {
    report(
        Codes.DEAD_KEY,
        owner,
        script,
        slot.module()
            + " beside it is loaded first, so this file serves only if the module fails to load; take"
            + " it out once the module is known to load.");
  }

  private static Optional<Binding> literalModule(Owner owner, Entry entry) {
    String callable = owner.text("callable").orElse("application");
    return Values.value(entry.value())
        .flatMap(Value::asLiteral)
        .filter(Values::moduleLike)
        .map(text -> Binding.Module.parse(text, callable));
  }

  private void add(
      Owner owner,
      Slot slot,
      Entry entry,
      @Nullable Entry module,
      Binding binding,
      List<Use> readers,
      @Nullable Doubt warning) {
    String key =
        owner.way().isEmpty() || owner.way().endsWith(":")
            ? owner.way() + slot.word()
            : owner.way();
    String whole = slot == Slot.KOLLA_ROLE ? key + ".uwsgi" : key;
    int count = names.merge(owner.file().path() + "#" + whole, 1, Integer::sum);
    SiteId id = new SiteId(owner.file().path(), count == 1 ? whole : whole + "#" + count);
    Site site = Site.of(id, entry.value().span(), binding);
    places.add(new DictPlace(site, owner, slot, entry, module, readers, warning));
  }

  private void report(Code code, Owner owner, Entry entry, String message) {
    Finding finding =
        Finding.of(code, Severity.NOTE, owner.file().path(), entry.key().span(), message);
    findings.add(code.equals(Codes.DEAD_KEY) ? Fixes.withRemoval(finding, owner, entry) : finding);
  }

  /** Every place that reads a script of a service dict, whether or not there is one here. */
  List<Use> uses() {
    return uses.values().stream().flatMap(List::stream).toList();
  }
}
