package dev.rebind.ansible;

import dev.rebind.model.Value;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that reads a script key of a service dict, such as {@code value.wsgi_name}.
 *
 * @param kind what the place makes of it
 * @param text the text that holds it
 * @param read where the attribute or the subscript stands in the text
 * @param before what is put before the script
 * @param after what is put after it
 * @param service the one service whose dict is read, empty where any may be
 * @param edits the edits of the text that make it read the module instead; empty where nothing has
 *     to change
 * @param key the edit of the key outside the text, under which the value stands
 */
record Use(
    Kind kind,
    JinjaText text,
    Span read,
    List<Value.Part> before,
    List<Value.Part> after,
    Optional<String> service,
    List<Edit> edits,
    @Nullable Edit key) {

  /** What a reader does with the script. */
  enum Kind {
    /** Sets {@code wsgi_path} in the same dict, over whatever else the dict says. */
    INJECTS,
    /** Hands the script on under a key that takes one; the module's key can take its place. */
    HANDS_ON,
    /** Takes a script or a module, whichever is there. */
    GENERIC,
    /** Anything else: the script cannot go away without a person looking. */
    OTHER
  }

  Use under(Edit other) {
    return new Use(kind, text, read, before, after, service, edits, other);
  }

  Span at() {
    return text.outer(read);
  }

  /** The whole path of a script whose name or path is {@code script}. */
  Value path(Value script) {
    List<Value.Part> parts = new ArrayList<>(before);
    parts.addAll(script.parts());
    parts.addAll(after);
    return new Value(parts);
  }

  /** The edits of the file, or empty when they cannot be made there. */
  Optional<EditSet> outer() {
    return text.outer(edits).map(set -> key == null ? set : set.and(EditSet.of(key)));
  }
}
