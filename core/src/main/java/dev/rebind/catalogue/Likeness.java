package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds names that look like another one, for a suggestion and never for a match. */
final class Likeness {
  private static final int MOST = 3;
  private static final Set<String> FILLERS = Set.of("wsgi", "api");
  private final List<String> names;

  Likeness(List<String> names) {
    this.names = names;
  }

  /** The names most like {@code word}, best first, at most three. */
  List<String> of(String word) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> words = tokens(word);
    names.stream().filter(n -> tokens(n).equals(words)).forEach(found::add);
    Set<String> core = core(words);
    if (!core.isEmpty()) {
      names.stream().filter(n -> core(tokens(n)).equals(core)).forEach(found::add);
    }
    int limit = Math.min(2, word.length() / 4);
    names.stream()
        .filter(n -> distance(n, word) <= limit)
        .sorted(Comparator.comparingInt((String n) -> distance(n, word)))
        .forEach(found::add);
    return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
  }

  private static Set<String> tokens(String name) {
    return new TreeSet<>(Arrays.asList(name.split("[-_.]")));
  }

  private static Set<String> core(Set<String> tokens) {
    Set<String> core = new TreeSet<>(tokens);
    core.removeAll(FILLERS);
    return core;
  }

  /** How many characters must be inserted, removed or replaced. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
