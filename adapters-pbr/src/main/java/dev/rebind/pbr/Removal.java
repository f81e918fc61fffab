package dev.rebind.pbr;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes entry points away: exactly their lines, and the line of their key or table when none is
 * left in it.
 *
 * @param scripts the scripts whose module is there; by the project's folder
 */
record Removal(Map<String, Set<String>> scripts) {
  Removal {
    scripts = Map.copyOf(scripts);
  }

  static Removal none() {
    return new Removal(Map.of());
  }

  /** One change a file, so that a script which something still binds keeps that file as it is. */
  List<Change> of(Project project) {
    Set<String> wanted = scripts.getOrDefault(project.folder(), Set.of());
    List<Change> changes = new ArrayList<>();
    for (Metadata metadata : project.metadata()) {
      List<Edit> edits = new ArrayList<>();
      Set<String> gone = new HashSet<>();
      for (Group group : metadata.groups()) {
        for (Span span : spans(group, wanted, gone)) {
          edits.add(Edit.delete(span));
        }
      }
      if (!edits.isEmpty()) {
        String names = gone.stream().sorted().collect(Collectors.joining(", "));
        changes.add(
            new Change(
                "The entry point of %s goes from %s".formatted(names, metadata.file().path()),
                new TreeMap<>(
                    Map.of(metadata.file().path(), new FileChange.Modify(EditSet.of(edits)))),
                List.of(),
                false,
                List.of()));
      }
    }
    return changes;
  }

  /** What is deleted of one group; nothing where an entry cannot go alone. */
  private static List<Span> spans(Group group, Set<String> wanted, Set<String> gone) {
    List<Declaration> going =
        group.entries().stream().filter(entry -> wanted.contains(entry.script())).toList();
    boolean all = going.size() == group.entries().size() && !group.frame().isEmpty();
    List<Span> spans = new ArrayList<>();
    if (all && !going.isEmpty()) {
      spans.add(group.frame());
    }
    for (Declaration entry : going) {
      Span line = entry.line();
      if (line != null && !(all && group.frame().contains(line))) {
        spans.add(line);
      }
      if (line != null || all) {
        gone.add(entry.script());
      }
    }
    return spans;
  }

  /** Whether an entry shares its line with one that stays. */
  static boolean stuck(Project project, Declaration declared, Set<String> wanted) {
    for (Metadata metadata : project.metadata()) {
      for (Group group : metadata.groups()) {
        boolean mine = group.entries().contains(declared);
        boolean all =
            !group.frame().isEmpty()
                && group.entries().stream().allMatch(e -> wanted.contains(e.script()));
        if (mine && declared.line() == null && !all) {
          return true;
        }
      }
    }
    return false;
  }
}
