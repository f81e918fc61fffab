package dev.rebind.pbr;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the proposals for one project add up to, while they are made. */
final class NewFiles {
  final Project project;
  final List<Finding> findings = new ArrayList<>();

  /** Changes of files, by path; a file that goes and the one that takes its text come together. */
  private final SortedMap<String, FileChange> files = new TreeMap<>();

  /** New modules, by script. */
  final SortedMap<String, String> added = new TreeMap<>();

  /** The modules that are there or will be, by script. */
  final SortedMap<String, String> ready = new TreeMap<>();

  /** Those of them that the tree's own facts would not lead to, by script. */
  final SortedMap<String, String> odd = new TreeMap<>();

  NewFiles(Project project) {
    this.project = project;
  }

  /** The project as it will be. */
  Project whole() {
    ProjectFiles before = project.files();
    ProjectFiles after =
        new ProjectFiles() {
          @Override
          public Optional<SourceText> text(String path) {
            FileChange change = files.get(path);
            if (change instanceof FileChange.Create create) {
              return Optional.of(SourceText.of(path, create.text()));
            }
            return change == null ? before.text(path) : Optional.empty();
          }

          @Override
          public List<String> list(String prefix) {
            TreeSet<String> paths = new TreeSet<>(before.list(prefix));
            files.forEach(
                (path, change) -> {
                  if (change instanceof FileChange.Delete) {
                    paths.remove(path);
                  } else if (path.startsWith(prefix)) {
                    paths.add(path);
                  }
                });
            return List.copyOf(paths);
          }
        };
    return new Project(project.folder(), project.metadata(), after);
  }

  /** Whether there is such a file, or will be. */
  boolean exists(String path) {
    FileChange change = files.get(path);
    return change == null
        ? project.files().text(path).isPresent()
        : !(change instanceof FileChange.Delete);
  }

  /** The text of a file as it will be. */
  Optional<String> text(String path) {
    FileChange change = files.get(path);
    if (change instanceof FileChange.Create create) {
      return Optional.of(create.text());
    }
    return change == null ? project.files().text(path).map(SourceText::text) : Optional.empty();
  }

  void create(String path, String text) {
    files.put(path, new FileChange.Create(text));
  }

  void move(String from, String to) {
    String text =
        text(from).orElseThrow(() -> new IllegalArgumentException(from + " is not there"));
    files.put(from, new FileChange.Delete());
    files.put(to, new FileChange.Create(text));
  }

  /** All of it is one change: a module without its package loads nothing. */
  Optional<Change> change() {
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(
                added.isEmpty()
                    ? "A release note"
                    : "New modules: " + String.join(", ", new TreeSet<>(added.values())),
                files,
                List.of(),
                false,
                List.of()));
  }

  /** The findings, each new module's with the change that makes it. */
  List<Finding> told() {
    Optional<Change> change = change();
    return findings.stream()
        .map(
            finding ->
                finding.code().equals(Codes.MISSING) && change.isPresent()
                    ? finding.withFix(change.get())
                    : finding)
        .toList();
  }
}
