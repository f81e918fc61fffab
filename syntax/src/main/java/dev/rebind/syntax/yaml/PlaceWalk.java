package dev.rebind.syntax.yaml;

import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists the nodes of a document; recursion is as deep as the reader lets nodes nest. */
final class PlaceWalk {
  private static final String SIGNS = ".[]#\"\\:?";

  private final List<YamlPlace> places = new ArrayList<>();
  private final String prefix;

  PlaceWalk(int document) {
    this.prefix = document == 0 ? "" : "doc" + (document + 1) + ":";
  }

  List<YamlPlace> places(YamlNode root) {
    add(new YamlPlace(prefix, root, null, null));
    return List.copyOf(places);
  }

  private void add(YamlPlace place) {
    places.add(place);
    if (place.node() instanceof Mapping mapping) {
      Map<String, Integer> seen = new HashMap<>();
      for (Entry entry : mapping.entries()) {
        String name = entry.name().map(PlaceWalk::segment).orElse("?");
        int count = seen.merge(name, 1, Integer::sum);
        String dot = place.path().equals(prefix) ? "" : ".";
        String path = place.path() + dot + name + (count > 1 ? "#" + count : "");
        add(new YamlPlace(path, entry.value(), mapping, entry));
      }
    } else if (place.node() instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        add(new YamlPlace(place.path() + "[" + i + "]", sequence.items().get(i), null, null));
      }
    }
  }

  private static String segment(String key) {
    boolean plain =
        !key.isEmpty() && key.chars().noneMatch(c -> c <= ' ' || SIGNS.indexOf((char) c) >= 0);
    return plain ? key : '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
