package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The releases of one service and what each has, read when first asked for: most runs need a few
 * services of sixty.
 */
final class Histories {
  private static final String RANGE = "..";

  private final Line head;
  private final Lines lines;
  private final Map<String, Series> series;
  private final Map<String, ScriptDraft> scripts;
  private final List<Version> versions = new ArrayList<>();
  private final List<@Nullable Series> groups = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable Map<String, List<Row>> read;

  /**
   * @param head the line {@code releases PROJECT [partial]}
   * @param lines what follows, up to the next such line
   */
  Histories(Line head, Lines lines, Map<String, Series> series, Map<String, ScriptDraft> scripts) {
    this.head = head;
    this.lines = lines;
    this.series = series;
    this.scripts = scripts;
  }

  /** Whether only the first release of each series is listed. */
  boolean partial() {
    return head.rest.indexOf(' ') > 0;
  }

  /** Every release, oldest first, with what it has of a script; empty when nothing is said. */
  synchronized List<Row> of(String script) {
    Map<String, List<Row>> all = read;
    if (all == null) {
      all = read();
      read = all;
    }
    List<Row> rows = all.get(script);
    return rows == null ? List.of() : rows;
  }

  private Map<String, List<Row>> read() {
    Map<String, List<Row>> histories = new HashMap<>();
    Line history = null;
    List<Row> rows = new ArrayList<>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.word.equals("in") && history == null) {
        in(line);
      } else if (line.word.equals("history")) {
        complete(history, rows);
        history = line;
        rows = new ArrayList<>(versions.size());
        begin(line);
        if (histories.put(line.rest, rows) != null) {
          throw line.wrong("a second history of " + line.rest);
        }
      } else if (history != null && line.word.contains(RANGE)) {
        range(line, rows);
      } else {
        throw line.wrong("not expected here: " + line.word);
      }
    }
    complete(history, rows);
    return histories;
  }

  private void in(Line line) {
    String[] words = line.words(2, Integer.MAX_VALUE);
    Series group = series.get(words[0]);
    if (group == null && !words[0].equals("-")) {
      throw line.wrong("no such series: " + words[0]);
    }
    Series previous = groups.isEmpty() ? null : groups.get(groups.size() - 1);
    if (previous != null && group != null && previous.order() >= group.order()) {
      throw line.wrong(group.id() + " does not come after " + previous.id());
    }
    for (int i = 1; i < words.length; i++) {
      Version version = line.version(words[i]);
      int place = versions.size();
      if (i > 1 && versions.get(place - 1).compareTo(version) >= 0) {
        throw line.wrong(version + " is not newer than " + versions.get(place - 1));
      }
      versions.add(version);
      groups.add(group);
      places.put(words[i], place);
    }
  }

  private void begin(Line line) {
    ScriptDraft draft = scripts.get(line.value());
    if (draft == null) {
      throw line.wrong("no such script: " + line.rest);
    }
    if (!head.rest.split(" ")[0].equals(draft.service.name())) {
      throw line.wrong(draft.name + " is a script of " + draft.service.name());
    }
  }

  private void range(Line line, List<Row> rows) {
    int dots = line.word.indexOf(RANGE);
    int first = place(line, line.word.substring(0, dots));
    int last = place(line, line.word.substring(dots + RANGE.length()));
    if (first != rows.size() || last < first) {
      String next = rows.size() < versions.size() ? versions.get(rows.size()).toString() : "none";
      throw line.wrong("the next range starts at " + next + ", not: " + line.word);
    }
    HistoryState state = HistoryState.read(line);
    for (int i = first; i <= last; i++) {
      rows.add(state.row(versions.get(i), groups.get(i)));
    }
  }

  private int place(Line line, String version) {
    Integer place = places.get(version);
    if (place == null) {
      throw line.wrong("no such release: " + version);
    }
    return place;
  }

  private void complete(@Nullable Line history, List<Row> rows) {
    if (history != null && rows.size() < versions.size()) {
      throw history.wrong("nothing is said of " + versions.get(rows.size()) + " and later");
    }
  }
}
