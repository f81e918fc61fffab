package dev.rebind.cli;

import java.util.List;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param label what its value is called in the help; empty for a flag
 * @param repeats whether it can be given more than once
 * @param choices the only values it takes; empty for any
 */
record Switch(
    String name, String label, boolean repeats, List<String> choices, String description) {

  static Switch flag(String name, String description) {
    return new Switch(name, "", false, List.of(), description);
  }

  static Switch value(String name, String label, String description) {
    return new Switch(name, label, false, List.of(), description);
  }

  static Switch many(String name, String label, String description) {
    return new Switch(name, label, true, List.of(), description);
  }

  static Switch choice(String name, String description, String... choices) {
    return new Switch(name, String.join("|", choices), false, List.of(choices), description);
  }

  boolean isFlag() {
    return label.isEmpty();
  }
}
