package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.WordPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The uses of a script's variables that are none of the forms that bind, by name. Which names
 * matter is known only when the whole repository has been read, so they are found when asked for.
 */
final class Uses {
  /** Where a variable is expanded, and by which command. */
  private record Expansion(WordPart.Parameter parameter, ShellCommand command) {}

  private final ShellFile file;
  private final List<Start> starts;
  private final Map<String, List<Expansion>> open = new HashMap<>();

  /** The offsets at which a name stands in a form that was read. */
  private final Map<String, Set<Integer>> read = new HashMap<>();

  private final Map<String, List<Use>> known = new ConcurrentHashMap<>();

  /**
   * @param starts the command lines that were read: an expansion in an operand of theirs is no use
   */
  Uses(ShellFile file, List<Start> starts) {
    this.file = file;
    this.starts = starts;
  }

  /** Notes that a name at an offset is accounted for. */
  void read(String name, int offset) {
    read.computeIfAbsent(name, key -> new HashSet<>()).add(offset);
  }

  /** Notes an expansion in a form that was not read. */
  void expanded(WordPart.Parameter parameter, ShellCommand command) {
    open.computeIfAbsent(parameter.name(), key -> new ArrayList<>())
        .add(new Expansion(parameter, command));
  }

  /** The uses of every variable of this name, in the order of the text. */
  List<Use> of(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  private List<Use> find(String name) {
    List<Use> uses = new ArrayList<>();
    for (Expansion each : open.getOrDefault(name, List.of())) {
      Variable variable = file.variable(name, each.command());
      uses.add(Use.by(each.command(), file, variable, each.parameter().span()));
    }
    uses.addAll(Mentions.of(file, name, read.getOrDefault(name, Set.of())));
    for (Start start : starts) {
      Variable variable = start.variable();
      if (variable != null) {
        uses.removeIf(use -> start.operand().contains(use.at()) && use.variable().equals(variable));
      }
    }
    return uses;
  }
}
