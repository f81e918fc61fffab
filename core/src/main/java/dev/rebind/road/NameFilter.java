package dev.rebind.road;

import dev.rebind.spi.BindingAdapter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Which paths of a tree are worth opening: those that some adapter claims by their names, or wants
 * to see the start of. Where one decides so by the extension alone, it is not asked about every
 * other name with that extension.
 */
final class NameFilter implements Predicate<String> {
  private static final Guard GUARD = new Guard();

  private final List<BindingAdapter> adapters;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();

  NameFilter(List<BindingAdapter> adapters) {
    this.adapters = adapters;
  }

  @Override
  public boolean test(String path) {
    NameProbe probe = new NameProbe(path);
    if (wanted.contains(probe.extension())) {
      return true;
    }
    // Everybody is asked once about each extension, to learn who wants all of it.
    boolean first = seen.add(probe.extension());
    // A crash is told when the file itself is claimed.
    return GUARD.holds(() -> first ? learns(probe) : isWanted(probe), true);
  }

  private boolean isWanted(NameProbe probe) {
    for (BindingAdapter adapter : adapters) {
      if (adapter.claim(probe).isPresent() || probe.asked()) {
        return true;
      }
    }
    return false;
  }

  private boolean learns(NameProbe probe) {
    boolean any = false;
    for (BindingAdapter adapter : adapters) {
      NameProbe alone = new NameProbe(probe.path());
      boolean yes = adapter.claim(alone).isPresent() || alone.asked();
      if (yes && !alone.placed()) {
        wanted.add(alone.extension());
      }
      any |= yes;
    }
    return any;
  }
}
