package dev.rebind.pbr;

import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Where a project's files are read: a scope of the road, or a whole tree. */
interface ProjectFiles {
  Optional<SourceText> text(String path);

  /** Whether a path is a symbolic link, as far as that is known here. */
  default boolean isLink(String path) {
    return false;
  }

  /** The paths that begin so, sorted. */
  List<String> list(String prefix);

  static ProjectFiles of(Scope scope) {
    return new ProjectFiles() {
      @Override
      public Optional<SourceText> text(String path) {
        return scope.text(path);
      }

      @Override
      public List<String> list(String prefix) {
        return scope.list(prefix);
      }
    };
  }

  static ProjectFiles of(SourceTree tree) {
    return new ProjectFiles() {
      @Override
      public Optional<SourceText> text(String path) {
        return tree.text(path);
      }

      @Override
      public boolean isLink(String path) {
        return tree.onDisk(path).filter(Files::isSymbolicLink).isPresent();
      }

      @Override
      public List<String> list(String prefix) {
        return tree.list(prefix);
      }
    };
  }
}
