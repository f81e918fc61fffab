package dev.rebind.audit;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Factory;
import dev.rebind.catalogue.Match;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.ModuleUse;
import dev.rebind.catalogue.Requirement;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.Series;
import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.model.Binding;
import dev.rebind.model.Form;
import dev.rebind.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one binding through an upgrade. */
final class Advisor {
  private final Site site;
  private final Catalogue catalogue;
  private final List<Series> path;
  private final @Nullable Script script;

  /** What the place loads by now; null while it is the script. */
  private @Nullable ModulePath module;

  /** Whether the module's attribute is called. */
  private boolean called;

  private String written;

  Advisor(Site site, Catalogue catalogue, List<Series> path) {
    this.site = site;
    this.catalogue = catalogue;
    this.path = path;
    this.written = site.binding().toString();
    this.script = site.binding().match(this::scriptOf, this::moduleOf, unresolved -> (Script) null);
  }

  private @Nullable Script scriptOf(Binding.Script bound) {
    return catalogue.find(bound.path().tail()) instanceof Match.Found found ? found.script() : null;
  }

  private @Nullable Script moduleOf(Binding.Module bound) {
    List<ModuleUse> uses = catalogue.module(bound.module(), bound.attribute());
    if (uses.isEmpty()) {
      return null;
    }
    module = new ModulePath(bound.module(), bound.attribute());
    called = bound.call();
    return uses.get(0).script();
  }

  boolean known() {
    return script != null;
  }

  /** Adds what is to be done, by stage: 0 is the first series, 1 the upgrade from it, and so on. */
  void advise(Map<Integer, List<AdviceItem>> items) {
    Script mine = script;
    if (mine == null) {
      throw new IllegalArgumentException("not a known service: " + site.id());
    }
    for (int i = 0; i < path.size(); i++) {
      Standing here = Standing.of(mine, path.get(i), catalogue);
      if (writtenForLater(mine, here, i)) {
        continue;
      }
      Standing next = i + 1 < path.size() ? Standing.of(mine, path.get(i + 1), catalogue) : null;
      at(mine, here, next).ifPresent(new Adder(items, 2 * i)::add);
      if (next != null) {
        upgrade(mine, here, next).ifPresent(new Adder(items, 2 * i + 1)::add);
        if (!next.known()) {
          return;
        }
      }
    }
  }

  /** A module that only a later series has is right by the time that series runs. */
  private boolean writtenForLater(Script mine, Standing here, int at) {
    ModulePath written = module;
    return written != null
        && !called
        && here.known()
        && !here.modules().contains(written)
        && path.subList(at + 1, path.size()).stream()
            .anyMatch(series -> Standing.of(mine, series, catalogue).modules().contains(written));
  }

  private record Adder(Map<Integer, List<AdviceItem>> items, int stage) {
    void add(AdviceItem item) {
      items.computeIfAbsent(stage, key -> new ArrayList<>()).add(item);
    }
  }

  /** While a series runs: a script whose module is there may switch. */
  private Optional<AdviceItem> at(Script mine, Standing here, @Nullable Standing next) {
    if (!here.known() || (module != null && !called) || here.modules().isEmpty()) {
      return Optional.empty();
    }
    List<String> ahead = new ArrayList<>();
    if (next != null && next.known()) {
      String series = next.series().name();
      if (!called && !next.script()) {
        ahead.add("The script is gone in %s: switch before that upgrade.".formatted(series));
      }
      if (!next.modules().isEmpty() && !next.modules().contains(here.modules().get(0))) {
        ahead.add("It moves again with the upgrade to %s.".formatted(series));
      }
    }
    AdviceItem item = to(mine, AdviceItem.Kind.SWITCH, here, null);
    return Optional.of(item.withNotes(ahead));
  }

  private Optional<AdviceItem> upgrade(Script mine, Standing here, Standing next) {
    if (!next.known()) {
      return Optional.of(item(mine, AdviceItem.Kind.UNKNOWN, null, null, null, next.notes()));
    }
    boolean stays =
        module == null
            ? next.script()
            : called ? sameFactory(mine, next) : next.modules().contains(module);
    if (stays) {
      return Optional.empty();
    }
    String bridge = module == null ? bridge(mine, here) : null;
    if (next.modules().isEmpty()) {
      // Said once, where it goes: what follows has nothing to load either.
      boolean before = module == null ? here.script() : here.modules().contains(module) || called;
      return before
          ? Optional.of(item(mine, AdviceItem.Kind.GONE, null, null, bridge, next.notes()))
          : Optional.empty();
    }
    return Optional.of(to(mine, AdviceItem.Kind.FLIP, next, bridge));
  }

  private boolean sameFactory(Script mine, Standing next) {
    return Standing.factory(mine, next.series(), catalogue)
        .filter(factory -> factory.path().equals(module))
        .isPresent();
  }

  /** A call in place of the script on the old release, where the server takes one. */
  private @Nullable String bridge(Script mine, Standing here) {
    return site.takes().contains(Form.CALL)
        ? Standing.factory(mine, here.series(), catalogue).map(Factory::call).orElse(null)
        : null;
  }

  /** The place is told the series' module; from then on that is what it says. */
  private AdviceItem to(
      Script mine, AdviceItem.Kind kind, Standing there, @Nullable String bridge) {
    ModulePath target = there.modules().get(0);
    boolean again = module != null;
    List<String> notes = new ArrayList<>();
    if (again) {
      notes.add("It moves again.");
    }
    notes.addAll(there.notes());
    notes(mine, again).forEach(notes::add);
    String after = target.toString();
    if (!site.takes().contains(Form.MODULE)) {
      after = mine.moduleFile().map(file -> "SITE-PACKAGES/" + file).orElse(after);
      notes.add("This place takes a file, not a module path.");
    }
    Requirement needs = there.needs();
    AdviceItem item =
        item(mine, kind, after, needs == null ? null : needs.toString(), bridge, notes);
    module = target;
    called = false;
    written = after;
    return item;
  }

  private static List<String> notes(Script mine, boolean again) {
    List<String> notes = new ArrayList<>();
    if (!again && mine.has(ServiceTrait.IGNORES_ARGV)) {
      notes.add("The module does not read sys.argv: options in pyargv are lost.");
    }
    if (mine.has(ServiceTrait.SHARED_MODULE) || mine.has(ServiceTrait.ADMIN)) {
      notes.add("Another script has the same module; names, sockets and ports stay apart.");
    }
    return notes;
  }

  private AdviceItem item(
      Script mine,
      AdviceItem.Kind kind,
      @Nullable String after,
      @Nullable String needs,
      @Nullable String bridge,
      List<String> notes) {
    return new AdviceItem(site, mine, kind, written, after, needs, bridge, notes);
  }
}
