package dev.rebind.testkit;

import dev.rebind.resolve.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One case on disk: {@code before/} the files as they are, {@code after/} as they must become (left
 * out where nothing changes), {@code findings} what must be found ({@code path:line:column CODE}, a
 * line each, left out where nothing is), {@code case} the settings.
 *
 * @param skipped variations that would mean something else here
 */
public record Fixture(
    String name,
    Path folder,
    SortedMap<String, byte[]> before,
    SortedMap<String, byte[]> after,
    List<String> findings,
    Settings settings,
    Set<String> skipped) {

  /**
   * Every case below a folder, by name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static List<Fixture> under(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Fixture> all =
          entries
              .filter(entry -> Files.isDirectory(entry.resolve("before")))
              .sorted()
              .map(Fixture::read)
              .toList();
      if (all.isEmpty()) {
        throw new IllegalArgumentException("no cases below " + folder);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path folder) {
    SortedMap<String, byte[]> before = files(folder.resolve("before"));
    SortedMap<String, byte[]> after =
        Files.isDirectory(folder.resolve("after")) ? files(folder.resolve("after")) : before;
    CaseFile config = CaseFile.read(folder.resolve("case"));
    return new Fixture(
        String.valueOf(folder.getFileName()),
        folder,
        before,
        after,
        lines(folder.resolve("findings")),
        config.settings(),
        config.skipped());
  }

  /** Writes what was found and made as what is expected; the change is then read in a diff. */
  void update(Map<String, byte[]> made, List<String> found) {
    try {
      for (Map.Entry<String, byte[]> file : made.entrySet()) {
        if (!made.equals(before)) {
          Path target = folder.resolve("after").resolve(file.getKey());
          Files.createDirectories(target.getParent());
          Files.write(target, file.getValue());
        }
      }
      Path findingsFile = folder.resolve("findings");
      if (found.isEmpty()) {
        Files.deleteIfExists(findingsFile);
      } else {
        Files.write(findingsFile, found, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, byte[]> files(Path root) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.walk(root)) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
