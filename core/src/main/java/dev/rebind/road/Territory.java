package dev.rebind.road;

import dev.rebind.spi.BindingAdapter;
import java.util.List;

/** What one adapter owns under one claim root. */
record Territory(BindingAdapter adapter, String root, List<String> paths) {
  Territory {
    paths = paths.stream().sorted().toList();
  }

  /** The same claim over other files. */
  Territory withPaths(List<String> others) {
    return new Territory(adapter, root, others);
  }
}
