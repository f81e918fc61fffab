package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the blocks {@code releases} and {@code history}. */
final class HistoryLines {
  private static final String RANGE = "..";
  private static final String FACTORY = "factory=";
  private static final String ALSO = "also=";

  final Map<String, List<Row>> histories = new HashMap<>();
  private final Map<String, Series> series;
  private final ServiceLines services;
  private @Nullable Line releases;
  private boolean partial;
  private List<Version> versions = List.of();
  private List<@Nullable Series> groups = List.of();
  private Map<String, Integer> places = Map.of();
  private @Nullable Line history;
  private List<Row> rows = List.of();

  HistoryLines(Map<String, Series> series, ServiceLines services) {
    this.series = series;
    this.services = services;
  }

  /** Takes a line of these blocks; false when it belongs to another part. */
  boolean take(Line line) {
    switch (line.word) {
      case "releases":
        end();
        releases(line);
        return true;
      case "history":
        endHistory();
        history(line);
        return true;
      case "in":
        if (releases == null || history != null) {
          return false;
        }
        in(line);
        return true;
      default:
        if (history == null || !line.word.contains(RANGE)) {
          return false;
        }
        range(line);
        return true;
    }
  }

  void end() {
    endHistory();
    releases = null;
  }

  private void releases(Line line) {
    String[] words = line.words(1, 2);
    if (!services.services.containsKey(words[0])) {
      throw line.wrong("no such service: " + words[0]);
    }
    partial = words.length == 2;
    if (partial && !words[1].equals("partial")) {
      throw line.wrong("only partial may follow the service: " + words[1]);
    }
    releases = line;
    versions = new ArrayList<>();
    groups = new ArrayList<>();
    places = new HashMap<>();
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

  private void history(Line line) {
    ScriptDraft draft = services.scripts.get(line.value());
    if (releases == null || draft == null) {
      throw line.wrong(draft == null ? "no such script: " + line.rest : "history before releases");
    }
    if (histories.containsKey(draft.name)) {
      throw line.wrong("a second history of " + draft.name);
    }
    if (!releases.rest.split(" ")[0].equals(draft.service.name())) {
      throw line.wrong(draft.name + " is a script of " + draft.service.name());
    }
    draft.partial = partial;
    history = line;
    rows = new ArrayList<>(versions.size());
    histories.put(draft.name, rows);
  }

  private void range(Line line) {
    int dots = line.word.indexOf(RANGE);
    int first = place(line, line.word.substring(0, dots));
    int last = place(line, line.word.substring(dots + RANGE.length()));
    if (first != rows.size() || last < first) {
      String expected = rows.size() < versions.size() ? versions.get(rows.size()).toString() : "no";
      throw line.wrong("the next range starts at " + expected + ", not: " + line.word);
    }
    String[] words = line.words(1, Integer.MAX_VALUE);
    ScriptState state = state(line, words[0]);
    ModulePath factory = null;
    boolean module = false;
    List<ModulePath> also = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      if (words[i].equals(ScriptDraft.MODULE)) {
        module = true;
      } else if (words[i].startsWith(FACTORY)) {
        factory = line.modulePath(words[i].substring(FACTORY.length()));
      } else if (words[i].startsWith(ALSO)) {
        also.add(line.modulePath(words[i].substring(ALSO.length())));
      } else {
        throw line.wrong("not module, factory= or also=: " + words[i]);
      }
    }
    List<ModulePath> shared = List.copyOf(also);
    for (int i = first; i <= last; i++) {
      rows.add(new Row(versions.get(i), groups.get(i), state, factory, module, shared));
    }
  }

  private int place(Line line, String version) {
    Integer place = places.get(version);
    if (place == null) {
      throw line.wrong("no such release: " + version);
    }
    return place;
  }

  private static ScriptState state(Line line, String word) {
    for (ScriptState state : ScriptState.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw line.wrong("not none, pbr, file, pbr+file or unverified: " + word);
  }

  private void endHistory() {
    if (history != null && rows.size() < versions.size()) {
      throw history.wrong("nothing is said of " + versions.get(rows.size()) + " and later");
    }
    history = null;
  }
}
