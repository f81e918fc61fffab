package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.SiteId;
import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.util.List;
import java.util.function.Function;

/**
 * Where a binding is written out.
 *
 * @param overridable whether the environment can set something else
 * @param edits what writes a module path there instead
 */
record Place(
    SiteId id, Span at, Binding binding, boolean overridable, Function<String, List<Edit>> edits) {
  boolean isScript() {
    return binding instanceof Binding.Script;
  }
}
