package dev.rebind.proof;

import dev.rebind.proof.program.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of an adapter's {@code cases/NAME/before}, and the file of the same name in {@code after}.
 *
 * <p>A case without {@code after}, or a file that {@code after} lacks, is one that a rewrite leaves
 * as it is: {@code after} is then {@code before} itself.
 */
record Fixture(String name, Path before, Path after) {
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
        if (Files.isDirectory(before)) {
          found.addAll(files(root, folder, before, suffix));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
    return found;
  }

  private static List<Fixture> files(Path root, Path folder, Path before, String suffix)
      throws IOException {
    try (Stream<Path> files = Files.walk(before)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
          .sorted()
          .map(
              file -> {
                Path other = folder.resolve("after").resolve(before.relativize(file));
                return new Fixture(
                    root.relativize(file).toString(), file, Files.exists(other) ? other : file);
              })
          .toList();
    }
  }

  /** The file before, a character a byte. */
  String text() {
    try {
      return Files.readString(before, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + before, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
