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
  private final List<Known> all;

  /** A name and what it is made of; {@code core} without the words that most names have. */
  private record Known(String name, Set<String> tokens, Set<String> core) {
    static Known of(String name) {
      Set<String> tokens = new TreeSet<>(Arrays.asList(name.split("[-_.]")));
      Set<String> core = new TreeSet<>(tokens);
      core.removeAll(FILLERS);
      return new Known(name, tokens, core);
    }
  }

  private record Near(String name, int distance) {}

  Likeness(List<String> names) {
    all = names.stream().map(Known::of).toList();
  }

  /** The names most like {@code word}, best first, at most three. */
  List<String> of(String word) {
    Known wanted = Known.of(word);
    Set<String> found = new LinkedHashSet<>();
    for (Known known : all) {
      if (known.tokens().equals(wanted.tokens())) {
        found.add(known.name());
      }
    }
    for (Known known : all) {
      if (!wanted.core().isEmpty() && known.core().equals(wanted.core())) {
        found.add(known.name());
      }
    }
    int limit = Math.min(2, word.length() / 4);
    all.stream()
        .map(Known::name)
        .filter(name -> Math.abs(name.length() - word.length()) <= limit)
        .map(name -> new Near(name, distance(name, word)))
        .filter(near -> near.distance() <= limit)
        .sorted(Comparator.comparingInt(Near::distance))
        .forEach(near -> found.add(near.name()));
    return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
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
