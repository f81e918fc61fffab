package dev.rebind.pbr;

import dev.rebind.syntax.python.PythonFile;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One project: the files in its folder that say how it is packaged, and its packages.
 *
 * @param folder with a slash at its end, or nothing at the top of the tree
 */
record Project(String folder, List<Metadata> metadata, ProjectFiles files) {
  /** The files that can declare {@code wsgi_scripts}. */
  static final List<String> NAMES = List.of("setup.cfg", "pyproject.toml", "setup.py");

  Project {
    metadata = List.copyOf(metadata);
  }

  /** Reads what is there of the three files. */
  static Project read(String folder, ProjectFiles files) {
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    List<Metadata> metadata = new ArrayList<>();
    files.text(prefix + "setup.cfg").map(SetupCfg::read).ifPresent(metadata::add);
    files.text(prefix + "pyproject.toml").map(Pyproject::read).ifPresent(metadata::add);
    files.text(prefix + "setup.py").map(SetupPy::read).ifPresent(metadata::add);
    Set<String> named = new HashSet<>();
    for (Metadata naming : List.copyOf(metadata)) {
      for (Metadata.Named one : naming.named()) {
        if (named.add(one.path())) {
          metadata.add(EntryPointsFile.read(prefix, naming.file(), one, files));
        }
      }
    }
    return new Project(prefix, metadata, files);
  }

  List<Declaration> declarations() {
    return metadata.stream().flatMap(file -> file.declarations().stream()).toList();
  }

  /** The hand-written script of that name that is installed too. */
  Optional<String> handWritten(String script) {
    return metadata.stream()
        .flatMap(file -> file.scripts().stream())
        .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(script))
        .findFirst();
  }

  /** The folders in which packages may lie, with a slash at the end or empty. */
  private Set<String> sources() {
    Set<String> roots = new LinkedHashSet<>();
    metadata.forEach(
        file -> file.sources().ifPresent(root -> roots.add(folder + root.replaceAll("/*$", "/"))));
    roots.add(folder);
    roots.add(folder + "src/");
    return roots;
  }

  /**
   * The outermost package of a module that has an {@code __init__.py}: what is above it belongs to
   * several distributions.
   */
  Optional<PythonPackage> packageOf(String module) {
    for (String root : sources()) {
      for (int dot = module.indexOf('.'); ; dot = module.indexOf('.', dot + 1)) {
        String name = dot < 0 ? module : module.substring(0, dot);
        String path = root + name.replace('.', '/');
        if (files.text(path + "/__init__.py").isPresent()) {
          return Optional.of(new PythonPackage(name, path));
        }
        if (dot < 0) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** The file of a module: a plain one, or a package's {@code __init__.py}. */
  Optional<SourceText> module(String name) {
    for (String root : sources()) {
      String path = root + name.replace('.', '/');
      Optional<SourceText> file =
          files.text(path + "/__init__.py").or(() -> files.text(path + ".py"));
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /** Where the file of a module that is there lies relative to its package's source folder. */
  boolean defines(String module, String attribute) {
    return module(module).filter(file -> defines(file, attribute)).isPresent();
  }

  /** Whether importing the file leaves something other than None under that name. */
  static boolean defines(SourceText file, String attribute) {
    if (!file.text().contains(attribute)) {
      return false;
    }
    PythonFile python = PythonFile.parse(file.text());
    // Python imports nothing of a file that it cannot read.
    return python.errors().isEmpty() && python.defines(attribute);
  }
}
