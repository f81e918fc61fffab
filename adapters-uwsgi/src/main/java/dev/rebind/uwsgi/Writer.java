package dev.rebind.uwsgi;

import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the edits that bind a module where a setting stands. */
final class Writer {
  /** Where the first '=' of the file need not be the first one that uWSGI sees. */
  private static final Pattern HIDDEN_EQUALS = Pattern.compile("\\\\[xuU]|&#|%=");

  private Writer() {}

  /** The edits, or why this place cannot be edited, as the end of a sentence. */
  record Written(EditSet edits, String refused) {
    static Written no(String why) {
      return new Written(EditSet.none(), why);
    }
  }

  /** Puts a module in the place of a file, or of another module. */
  static Written bind(Setting setting, String module) {
    Entry entry = setting.entry();
    if (entry.locked() != null) {
      return Written.no(entry.locked());
    }
    if (setting.viaSet()) {
      String key = setting.isFile() ? "module" : setting.key();
      return edits(List.of(value(entry, key + "=" + module)));
    }
    List<Edit> edits = new ArrayList<>();
    if (setting.isFile()) {
      if (entry.keySpans().isEmpty()) {
        return Written.no("its key cannot be changed");
      }
      entry.keySpans().forEach(span -> edits.add(Edit.replace(span, "module")));
    }
    edits.add(value(entry, module));
    return edits(edits);
  }

  /** Puts a module behind a mount's prefix, whose bytes stay. */
  static Written mount(Setting setting, String module, String text) {
    Entry entry = setting.entry();
    if (entry.locked() != null) {
      return Written.no(entry.locked());
    }
    if (entry.mountPoint() != null) {
      return edits(List.of(value(entry, module)));
    }
    String written = entry.valueSpan().of(text);
    if (HIDDEN_EQUALS.matcher(written).find()) {
      return Written.no("its prefix is written with an escape");
    }
    int from = setting.viaSet() ? written.indexOf('=') + 1 : 0;
    int equals = written.indexOf('=', from);
    if (equals < 0) {
      return Written.no("its prefix is written with an escape");
    }
    Span right = new Span(entry.valueSpan().start() + equals + 1, entry.valueSpan().end());
    return edits(List.of(Edit.replace(right, entry.style().encode(module))));
  }

  /** Takes the whole option away. */
  static Optional<EditSet> remove(Entry entry) {
    return Optional.ofNullable(entry.whole())
        .filter(whole -> entry.locked() == null)
        .map(whole -> EditSet.of(Edit.delete(whole)));
  }

  private static Edit value(Entry entry, String text) {
    return Edit.replace(entry.valueSpan(), entry.style().encode(text));
  }

  private static Written edits(List<Edit> edits) {
    return new Written(EditSet.of(edits), "");
  }
}
