package dev.rebind.road;

import dev.rebind.spi.BindingAdapter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The adapters of one run, by id. */
public record Adapters(List<BindingAdapter> all) {
  /**
   * @throws IllegalArgumentException when two adapters have one id
   */
  public Adapters {
    all = all.stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).id().equals(all.get(i - 1).id())) {
        throw new IllegalArgumentException("two adapters are called " + all.get(i).id());
      }
    }
  }

  /** Every adapter on the class path. */
  public static Adapters installed() {
    List<BindingAdapter> found = new ArrayList<>();
    ServiceLoader.load(BindingAdapter.class).forEach(found::add);
    return new Adapters(found);
  }

  public static Adapters of(BindingAdapter... adapters) {
    return new Adapters(List.of(adapters));
  }

  public static Adapters of(Collection<BindingAdapter> adapters) {
    return new Adapters(List.copyOf(adapters));
  }

  /** What a file must hold, one of these, to be worth decoding. */
  public Set<String> needles() {
    Set<String> needles = new TreeSet<>();
    all.forEach(adapter -> needles.addAll(adapter.needles()));
    return needles;
  }

  /**
   * Which paths may be claimed at all, before a file is opened: some adapter claims it by its name,
   * or asks to see how it starts.
   */
  public Predicate<String> names() {
    return new NameFilter(all);
  }
}
