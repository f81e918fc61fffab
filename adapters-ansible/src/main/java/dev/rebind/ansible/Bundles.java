package dev.rebind.ansible;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together the places that only change together: those that some reader has in common. */
final class Bundles {
  private Bundles() {}

  static List<List<Place>> of(List<Place> places) {
    Map<Use, List<Place>> readers = new IdentityHashMap<>();
    for (Place place : places) {
      for (Use use : place.uses()) {
        readers.computeIfAbsent(use, key -> new ArrayList<>()).add(place);
      }
    }
    Set<Place> done = Collections.newSetFromMap(new IdentityHashMap<>());
    List<List<Place>> bundles = new ArrayList<>();
    for (Place place : places) {
      List<Place> bundle = new ArrayList<>();
      gather(place, readers, done, bundle);
      if (!bundle.isEmpty()) {
        bundles.add(bundle);
      }
    }
    return bundles;
  }

  private static void gather(
      Place first, Map<Use, List<Place>> readers, Set<Place> done, List<Place> into) {
    List<Place> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      Place place = open.remove(open.size() - 1);
      if (done.add(place)) {
        into.add(place);
        for (Use use : place.uses()) {
          if (!use.edits().isEmpty() || use.kind() == Use.Kind.OTHER) {
            open.addAll(readers.getOrDefault(use, List.of()));
          }
        }
      }
    }
  }
}
