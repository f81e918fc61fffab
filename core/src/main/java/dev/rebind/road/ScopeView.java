package dev.rebind.road;

import dev.rebind.model.Finding;
import dev.rebind.model.Value;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Inner;
import dev.rebind.spi.Scope;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scope over a tree; it remembers which files were asked for. */
final class ScopeView implements Scope {
  /** Deeper nesting than any real file has: a unit in a template in YAML in a value is four. */
  private static final int DEEPEST = 8;

  private final Territory territory;
  private final SourceTree tree;
  private final Workshop workshop;
  private final int depth;
  private final Set<String> reads;
  private final List<Finding> faults;
  private final @Nullable Excerpt carried;

  ScopeView(Territory territory, SourceTree tree, Workshop workshop) {
    this(territory, tree, workshop, 0, new ConcurrentSkipListSet<>(), new ArrayList<>(), null);
  }

  private ScopeView(
      Territory territory,
      SourceTree tree,
      Workshop workshop,
      int depth,
      Set<String> reads,
      List<Finding> faults,
      @Nullable Excerpt carried) {
    this.territory = territory;
    this.tree = tree;
    this.workshop = workshop;
    this.depth = depth;
    this.reads = reads;
    this.faults = faults;
    this.carried = carried;
  }

  /** The scope of one excerpt, inside this one: what it asks for, this one asked for. */
  ScopeView around(BindingAdapter adapter, Excerpt excerpt) {
    Territory inside = new Territory(adapter, excerpt.name(), List.of(excerpt.name()));
    return new ScopeView(inside, tree, workshop, depth + 1, reads, faults, excerpt);
  }

  @Override
  public String root() {
    return territory.root();
  }

  @Override
  public List<String> paths() {
    return territory.paths();
  }

  @Override
  public Optional<SourceText> text(String path) {
    if (carried != null && carried.name().equals(path)) {
      return Optional.of(carried.source());
    }
    reads.add(path);
    return tree.text(path);
  }

  @Override
  public <T> Optional<T> read(String path, Class<T> kind, Function<SourceText, T> reader) {
    return text(path).map(text -> workshop.memory().of(text, kind, reader));
  }

  @Override
  public <T> List<T> readAll(List<String> paths, Class<T> kind, Function<SourceText, T> reader) {
    return workshop.ordered().map(paths, path -> read(path, kind, reader)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<SourceText> installed(Value script, String module) {
    return workshop.resolution().installed(script, module);
  }

  @Override
  public List<String> list(String prefix) {
    return tree.list(prefix);
  }

  @Override
  public Optional<Inner> open(Excerpt excerpt) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    return workshop
        .claims()
        .reader(new TextHead(excerpt.name(), excerpt.source()), faults)
        .map(adapter -> new ExcerptReading(adapter, excerpt, around(adapter, excerpt), workshop));
  }

  @Override
  public String option(String name) {
    BindingAdapter adapter = territory.adapter();
    Map<String, String> chosen = workshop.settings().options().getOrDefault(adapter.id(), Map.of());
    return adapter.options().stream()
        .filter(option -> option.name().equals(name))
        .map(option -> chosen.getOrDefault(name, option.standard()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(adapter.id() + " declares no option " + name));
  }

  Territory territory() {
    return territory;
  }

  /** Every path that was asked for, found or not, by this scope or an excerpt in it. */
  Set<String> reads() {
    return reads;
  }

  /** What inner adapters did wrong while they were asked. */
  List<Finding> faults() {
    return faults;
  }
}
