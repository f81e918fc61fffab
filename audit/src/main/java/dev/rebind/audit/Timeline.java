package dev.rebind.audit;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Row;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ScriptState;
import dev.rebind.catalogue.Series;
import dev.rebind.catalogue.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which series have an application's script and which its module, as the catalogue has read them.
 *
 * @param cells one for each series, oldest first
 */
public record Timeline(Script script, List<Cell> cells) {
  /** How many finished series are shown. */
  private static final int SHOWN = 8;

  public Timeline {
    cells = List.copyOf(cells);
  }

  /** What the releases of a series have. */
  public enum Held {
    SCRIPT("script", "S"),
    BOTH("script and module", "S+M"),
    MODULE("module", "M"),
    NEITHER("neither", "\u2013"),
    UNKNOWN("not known", "?");

    private final String words;
    private final String sign;

    Held(String words, String sign) {
      this.words = words;
      this.sign = sign;
    }

    public String words() {
      return words;
    }

    /** A letter or two for a narrow cell. */
    public String sign() {
      return sign;
    }
  }

  /**
   * One series of one application.
   *
   * @param first what its first release has
   * @param last what its newest has; the development branch where the series is not finished
   * @param from the first release that has what {@code last} says, where that is not its first
   */
  public record Cell(Series series, Held first, Held last, @Nullable Version from) {
    /** Whether some release of the series has both, so that a deployment can switch in it. */
    public boolean overlap() {
      return first == Held.BOTH || last == Held.BOTH;
    }

    /** For people. */
    public String words() {
      return from == null
          ? last.words()
          : "%s, from %s on %s".formatted(first.words(), from, last.words());
    }
  }

  /** Where both are there, for people: {@code 2025.1 (from 20.0.1 on)}; empty where nowhere. */
  public String overlap() {
    List<String> words = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.overlap()) {
        String name = cell.series().development() ? "the branch of " : "";
        Version from = cell.from();
        String when =
            from == null ? "" : cell.last() == Held.BOTH ? " (from %s on)" : " (before %s)";
        words.add(name + cell.series().id() + when.formatted(from));
      }
    }
    return String.join(", ", words);
  }

  /** The series that timelines show, oldest first. */
  public static List<Series> series(Catalogue catalogue) {
    List<Series> all = catalogue.series();
    long unfinished = all.stream().filter(Series::development).count();
    return all.subList((int) Math.max(0, all.size() - unfinished - SHOWN), all.size());
  }

  /** The timeline of one script. */
  public static Timeline of(Script script, Catalogue catalogue) {
    List<Cell> cells = new ArrayList<>();
    for (Series series : series(catalogue)) {
      cells.add(cell(script, series));
    }
    return new Timeline(script, cells);
  }

  private static Cell cell(Script script, Series series) {
    List<Row> rows =
        script.history().stream()
            .filter(row -> series.equals(row.series()))
            .filter(row -> row.script() != ScriptState.UNVERIFIED)
            .toList();
    if (series.development()) {
      Held held = held(script.scriptOnMaster(), script.moduleOnMaster());
      boolean known = !script.history().isEmpty();
      return new Cell(series, known ? held : Held.UNKNOWN, known ? held : Held.UNKNOWN, null);
    }
    if (rows.isEmpty()) {
      return new Cell(series, Held.UNKNOWN, Held.UNKNOWN, null);
    }
    Held first = held(rows.get(0));
    Held last = held(rows.get(rows.size() - 1));
    Version from = null;
    for (Row row : rows) {
      boolean same = held(row) == last;
      from = same ? (from == null ? row.version() : from) : null;
    }
    return new Cell(series, first, last, first == last ? null : from);
  }

  private static Held held(Row row) {
    return held(row.script().present(), row.module());
  }

  private static Held held(boolean script, boolean module) {
    if (script) {
      return module ? Held.BOTH : Held.SCRIPT;
    }
    return module ? Held.MODULE : Held.NEITHER;
  }
}
