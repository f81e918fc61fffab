package dev.rebind.proof;

import dev.rebind.proof.program.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of an adapter's {@code cases/NAME/before}, with the tree around it and the tree that a
 * rewrite makes of that.
 *
 * <p>A case without {@code after} is one that a rewrite leaves as it is: its {@code after} is
 * {@code before}.
 */
record Fixture(String name, Path before, Path after, String path) {
  /** All fixtures of a module whose file name ends so; none when the module has no cases. */
  static List<Fixture> in(String module, String suffix) {
    Path cases =
        Programs.module().resolve("..").resolve(module).resolve("src/test/resources/cases");
    Path root = cases.toAbsolutePath().normalize();
    List<Fixture> found = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return found;
    }
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.sorted().toList()) {
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        String name = folder.getFileName().toString();
        if (Files.isDirectory(before)) {
          for (String path : paths(before, suffix)) {
            found.add(new Fixture(name, before, Files.isDirectory(after) ? after : before, path));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
    return found;
  }

  private static List<String> paths(Path before, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(before)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
          .map(file -> before.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** The file as it is before, a character a byte. */
  String text() {
    try {
      return Files.readString(before.resolve(path), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Makes {@code folder} a copy of {@code tree} and returns this fixture's file in it. */
  Path laid(Path tree, Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> old = Files.walk(folder)) {
          for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(tree.relativize(file).toString()));
        }
      }
      return folder.resolve(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + tree, e);
    }
  }

  @Override
  public String toString() {
    return name + "/" + path;
  }
}
