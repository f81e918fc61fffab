package dev.rebind.uwsgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Options that read the binding options by name, and would see something else after a rewrite. */
final class Dependence {
  static final String WHY =
      "another option or a condition reads this one by its name, and would change with it";

  private static final Pattern PLACEHOLDER =
      Pattern.compile("%\\([^)]*\\b(?:wsgi-file|file|module|wsgi)\\b[^)]*\\)");
  private static final Set<String> TESTS = Set.of("if-opt", "if-not-opt");

  private Dependence() {}

  /** The entries that do, in order. */
  static List<Entry> of(List<Setting> settings) {
    List<Entry> found = new ArrayList<>();
    for (Setting setting : settings) {
      boolean reads =
          setting.value().pieces().stream()
              .anyMatch(piece -> PLACEHOLDER.matcher(piece.written()).find());
      Block block = setting.block();
      if (reads || (block != null && tests(block))) {
        found.add(setting.entry());
      }
    }
    return found;
  }

  private static boolean tests(Block block) {
    String text = block.text().replaceFirst("^else of ", "");
    int equals = text.indexOf(" = ");
    if (equals < 0 || !TESTS.contains(text.substring(0, equals))) {
      return false;
    }
    String option = text.substring(equals + 3).split("=", 2)[0];
    return Options.FILE.contains(option) || Options.MODULE.contains(option);
  }
}
