package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Convention;
import dev.rebind.text.Position;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One project of a tree as others look at it: what it declares, and what its modules define. */
public final class ServiceProject {
  private final Project project;

  private ServiceProject(Project project) {
    this.project = project;
  }

  /**
   * A script that the project declares.
   *
   * @param path the file that declares it
   * @param line from 1
   * @param factory {@code module:callable}
   */
  public record Entry(String script, String factory, String path, int line) {}

  /** The names of the files that can declare scripts. */
  public static List<String> metadataNames() {
    return Project.NAMES;
  }

  /**
   * Reads the project in a folder of a tree; a folder without any of the files is a project that
   * declares nothing.
   *
   * @param folder empty for the top
   */
  public static ServiceProject read(String folder, SourceTree tree) {
    return new ServiceProject(Project.read(folder, ProjectFiles.of(tree)));
  }

  /** The names of the scripts that one such file declares, or a file that one of them names. */
  public static List<String> scripts(SourceText file) {
    return metadata(file).declarations().stream().map(Declaration::script).distinct().toList();
  }

  /** The paths of the files that one such file takes entry points from. */
  public static List<String> named(SourceText file) {
    return metadata(file).named().stream().map(Metadata.Named::path).toList();
  }

  private static Metadata metadata(SourceText file) {
    return switch (file.path().substring(file.path().lastIndexOf('/') + 1)) {
      case "setup.cfg" -> SetupCfg.read(file);
      case "pyproject.toml" -> Pyproject.read(file);
      case "setup.py" -> SetupPy.read(file);
      default -> Metadata.of(file, EntryPointsText.ofFile(file, new ArrayList<>()), List.of());
    };
  }

  /** Whether importing this file leaves something other than None under that name. */
  public static boolean defines(SourceText file, String attribute) {
    return Project.defines(file, attribute);
  }

  /** What the distribution is called, where the metadata says it. */
  public Optional<String> distribution() {
    return project.metadata().stream().flatMap(file -> file.name().stream()).findFirst();
  }

  /** Every declared script once, in order. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Metadata metadata : project.metadata()) {
      for (Declaration declared : metadata.declarations()) {
        Position at = metadata.file().position(declared.at().start());
        if (entries.stream().noneMatch(entry -> entry.script().equals(declared.script()))) {
          entries.add(new Entry(declared.script(), declared.factory(), declared.path(), at.line()));
        }
      }
    }
    return entries;
  }

  /** What of its declarations cannot be read, a sentence with its place each. */
  public List<String> unread() {
    List<String> unread = new ArrayList<>();
    for (Metadata metadata : project.metadata()) {
      for (Finding finding : metadata.findings()) {
        int line = metadata.file().position(finding.at().start()).line();
        unread.add("%s:%d: %s".formatted(finding.path(), line, finding.message()));
      }
    }
    return unread;
  }

  /** The module that makes a declared script's call; else the one that the convention gives. */
  public String usual(Entry entry, Catalogue catalogue) {
    Serving serving = new Serving(project, catalogue, Map.of());
    Optional<Declaration> declared =
        project.declarations().stream()
            .filter(one -> one.script().equals(entry.script()))
            .findFirst();
    return declared.flatMap(serving::module).orElseGet(() -> conventional(entry));
  }

  private String conventional(Entry entry) {
    String module = entry.factory().substring(0, entry.factory().indexOf(':'));
    String service =
        project
            .packageOf(module)
            .map(PythonPackage::name)
            .orElse(module.indexOf('.') < 0 ? module : module.substring(0, module.indexOf('.')));
    return Convention.module(entry.script(), service);
  }

  /** The file of a module in the project. */
  public Optional<SourceText> module(String name) {
    return project.module(name);
  }
}
