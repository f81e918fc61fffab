package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all releases of a range have: {@code STATE [factory=...] [module] [also=...]}. */
record HistoryState(
    ScriptState script, @Nullable ModulePath factory, boolean module, List<ModulePath> also) {
  private static final String FACTORY = "factory=";
  private static final String ALSO = "also=";

  static HistoryState read(Line line) {
    String[] words = line.words(1, Integer.MAX_VALUE);
    ScriptState script = state(line, words[0]);
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
    return new HistoryState(script, factory, module, List.copyOf(also));
  }

  Row row(Version version, @Nullable Series series) {
    return new Row(version, series, script, factory, module, also);
  }

  private static ScriptState state(Line line, String word) {
    for (ScriptState state : ScriptState.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw line.wrong("not none, pbr, file, pbr+file or unverified: " + word);
  }
}
