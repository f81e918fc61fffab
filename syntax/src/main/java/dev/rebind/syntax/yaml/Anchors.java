package dev.rebind.syntax.yaml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many nodes each anchor stands for, aliases followed, so that a text whose aliases double over
 * and over is an error before anybody follows them.
 */
final class Anchors {
  static final long MAX_WEIGHT = 10_000_000;
  static final long UNKNOWN = -1;
  static final long OPEN = -2;

  private final Map<String, Long> weights = new HashMap<>();

  void open(@Nullable String anchor) {
    if (anchor != null) {
      weights.put(anchor, OPEN);
    }
  }

  void close(@Nullable String anchor, long weight) {
    if (anchor != null) {
      weights.put(anchor, weight);
    }
  }

  long weight(String anchor) {
    return weights.getOrDefault(anchor, UNKNOWN);
  }
}
