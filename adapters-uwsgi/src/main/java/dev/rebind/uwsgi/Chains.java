package dev.rebind.uwsgi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a section loads for mountpoint {@code ''}, in each world of its conditions: the last module,
 * then the last file as a silent fallback (uwsgi_python_init_apps in python_plugin.c).
 */
final class Chains {
  private static final int MOST_BLOCKS = 8;
  private static final int MOST_SLOTS = 500;

  private final List<Setting> slots;
  private final List<Integer> blocks;

  Chains(Section section) {
    this.slots = section.all(setting -> setting.isFile() || setting.isModule());
    this.blocks =
        slots.stream()
            .flatMap(setting -> Optional.ofNullable(setting.block()).stream())
            .map(Block::number)
            .distinct()
            .toList();
  }

  /** One thing to load: a module, or a file, and what it says. */
  record Link(boolean module, String what, Setting setting) {
    boolean same(Link other) {
      return module == other.module && what.equals(other.what);
    }
  }

  /** Every setting of the two slots, in order. */
  List<Setting> slots() {
    return slots;
  }

  boolean tooMany() {
    return blocks.size() > MOST_BLOCKS || slots.size() > MOST_SLOTS;
  }

  /** What is loaded first in some world. */
  List<Setting> live() {
    return inSomeWorld(0);
  }

  /** What some world loads only when the first thing fails, and no world loads first. */
  List<Setting> fallbacks() {
    List<Setting> found = new ArrayList<>(inSomeWorld(1));
    found.removeAll(live());
    return found;
  }

  private List<Setting> inSomeWorld(int place) {
    List<Setting> found = new ArrayList<>();
    for (BitSet world : worlds()) {
      List<Link> chain = chain(world, Chains::today);
      if (chain.size() > place && !found.contains(chain.get(place).setting())) {
        found.add(chain.get(place).setting());
      }
    }
    found.sort((a, b) -> Integer.compare(slots.indexOf(a), slots.indexOf(b)));
    return found;
  }

  /**
   * Whether a rewrite loads in every world what was loaded before, each thing replaced by its new
   * binding, and falls back on nothing new.
   *
   * @param modules the new module of each flipped setting
   * @param gone settings that the rewrite takes away
   */
  boolean keepsItsWord(Map<Setting, String> modules, List<Setting> gone) {
    for (BitSet world : worlds()) {
      List<Link> before = chain(world, Chains::today);
      List<Link> after =
          chain(
              world,
              setting ->
                  gone.contains(setting) ? Optional.empty() : Optional.of(link(setting, modules)));
      if (before.size() != after.size()) {
        return false;
      }
      for (int i = 0; i < before.size(); i++) {
        if (!link(before.get(i).setting(), modules).same(after.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * In which files the chains of all worlds are written, each chain once, a file named once in a
   * row. A rewrite of one of those files must leave this as it is.
   *
   * @param named whether the section asks files for a name of its own, which a module path with a
   *     colon would no longer heed
   */
  SortedSet<String> origins(boolean named) {
    SortedSet<String> found = new TreeSet<>();
    for (BitSet world : worlds()) {
      List<String> files = new ArrayList<>();
      for (Link link : chain(world, Chains::today)) {
        boolean heeds = named && link.what().indexOf(':') < 0;
        String file = link.setting().entry().path() + (heeds ? " by callable" : "");
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
          files.add(file);
        }
      }
      found.add(String.join(" > ", files));
    }
    return found;
  }

  /** Whether nothing else steps into the place of a file that goes. */
  boolean closesBehind(Setting file) {
    for (BitSet world : worlds()) {
      List<Link> before = new ArrayList<>(chain(world, Chains::today));
      before.removeIf(link -> link.setting().equals(file));
      List<Link> after = chain(world, each -> each.equals(file) ? Optional.empty() : today(each));
      if (!before.equals(after)) {
        return false;
      }
    }
    return true;
  }

  private static Link link(Setting setting, Map<Setting, String> modules) {
    String module = modules.get(setting);
    return module == null
        ? new Link(setting.isModule(), setting.value().written(), setting)
        : new Link(true, module, setting);
  }

  private static Optional<Link> today(Setting setting) {
    return Optional.of(link(setting, Map.of()));
  }

  private List<Link> chain(BitSet world, Function<Setting, Optional<Link>> view) {
    Optional<Link> module = Optional.empty();
    Optional<Link> file = Optional.empty();
    for (Setting setting : slots) {
      Block block = setting.block();
      boolean counts = block == null || world.get(blocks.indexOf(block.number()));
      Optional<Link> link = counts ? view.apply(setting) : Optional.empty();
      if (link.isPresent() && link.get().module()) {
        module = link;
      } else if (link.isPresent()) {
        file = link;
      }
    }
    List<Link> chain = new ArrayList<>();
    module.ifPresent(chain::add);
    file.ifPresent(chain::add);
    return chain;
  }

  private List<BitSet> worlds() {
    List<BitSet> all = new ArrayList<>();
    int free = Math.min(blocks.size(), MOST_BLOCKS);
    for (long bits = 0; bits < 1L << free; bits++) {
      all.add(BitSet.valueOf(new long[] {bits}));
    }
    return all;
  }
}
