package dev.rebind.audit;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Series;
import dev.rebind.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What to do with each binding during an upgrade over several series, in order.
 *
 * @param path the series that are stopped at, first and last included
 * @param stages in order: at a series, with the upgrade to the next, and so on
 * @param unknown bindings that no service of the catalogue is known by; nothing is advised for them
 */
public record Advice(List<Series> path, List<Stage> stages, List<Site> unknown) {
  /**
   * A time at which things are done.
   *
   * @param series the series that runs, or the one that is upgraded to
   * @param upgrade whether it is the upgrade itself; else the time before the next one
   */
  public record Stage(Series series, boolean upgrade, List<AdviceItem> items) {
    public Stage {
      items = List.copyOf(items);
    }

    /** Whether something has to change in the same moment as the packages. */
    public boolean flips() {
      return items.stream().anyMatch(item -> item.kind() == AdviceItem.Kind.FLIP);
    }
  }

  public Advice {
    path = List.copyOf(path);
    stages = List.copyOf(stages);
    unknown = List.copyOf(unknown);
  }

  /**
   * Advises for bindings that were found.
   *
   * @param every whether each series is stopped at; else a series that may be upgraded to the next
   *     but one (SLURP) is
   * @throws IllegalArgumentException when {@code to} is not later than {@code from}
   */
  public static Advice of(
      List<Site> sites, Catalogue catalogue, Series from, Series to, boolean every) {
    List<Series> path = path(catalogue, from, to, every);
    TreeMap<Integer, List<AdviceItem>> items = new TreeMap<>();
    List<Site> unknown = new ArrayList<>();
    for (Site site : sites) {
      Advisor advisor = new Advisor(site, catalogue, path);
      if (advisor.known()) {
        advisor.advise(items);
      } else {
        unknown.add(site);
      }
    }
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < 2 * path.size() - 1; i++) {
      boolean upgrade = i % 2 == 1;
      stages.add(new Stage(path.get((i + 1) / 2), upgrade, items.getOrDefault(i, List.of())));
    }
    return new Advice(path, stages, unknown);
  }

  /** The series that an upgrade stops at. */
  static List<Series> path(Catalogue catalogue, Series from, Series to, boolean every) {
    if (to.compareTo(from) <= 0) {
      throw new IllegalArgumentException(to.name() + " is not later than " + from.name());
    }
    List<Series> all = catalogue.series();
    List<Series> path = new ArrayList<>(List.of(from));
    int at = all.indexOf(from);
    int end = all.indexOf(to);
    while (at < end) {
      int next = at + 1;
      if (!every && all.get(at).slurp()) {
        for (int i = at + 1; i <= end; i++) {
          if (all.get(i).slurp()) {
            next = i;
            break;
          }
        }
      }
      at = next;
      path.add(all.get(at));
    }
    return path;
  }

  /** Whether some binding has nowhere to go. */
  public boolean stuck() {
    return stages.stream()
        .flatMap(stage -> stage.items().stream())
        .anyMatch(item -> item.kind() == AdviceItem.Kind.GONE);
  }
}
