package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.Rebind;
import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import dev.rebind.road.SiteReport;
import dev.rebind.text.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code cases}: the files of {@code before}, planned with {@code settings.txt},
 * become those of {@code after} (the same where it has none), with the findings and outcomes of
 * {@code expected.txt}, and a second run changes nothing.
 *
 * <p>{@code -Drebind.update=true} writes what was found into the source tree; read the diff.
 */
class CasesTest {
  private static final boolean UPDATE = Boolean.getBoolean("rebind.update");

  @TestFactory
  Stream<DynamicTest> everyCaseGivesWhatItExpects() throws IOException, URISyntaxException {
    URL cases = Objects.requireNonNull(CasesTest.class.getResource("/cases"), "no cases");
    Path folder = Path.of(cases.toURI());
    Path root = UPDATE ? Path.of("src/test/resources/cases").toAbsolutePath() : folder;
    List<Path> all;
    try (Stream<Path> found = Files.list(root)) {
      all = found.filter(Files::isDirectory).sorted().toList();
    }
    return all.stream()
        .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
  }

  private static void check(Path folder) throws IOException {
    Map<String, byte[]> before = read(folder.resolve("before"));
    Settings settings = settings(folder.resolve("settings.txt"));
    Plan plan = plan(before, settings);
    Map<String, String> after = new TreeMap<>();
    plan.files()
        .forEach(
            (path, file) ->
                plan.after().text(path).ifPresent(t -> after.put(path, latin1(t.bytes()))));
    String found = describe(plan);
    if (UPDATE) {
      write(folder, after, found);
    }
    Map<String, String> wanted = new TreeMap<>();
    if (Files.isDirectory(folder.resolve("after"))) {
      read(folder.resolve("after")).forEach((path, bytes) -> wanted.put(path, latin1(bytes)));
    }
    assertEquals(wanted, after);
    assertEquals(Files.readString(folder.resolve("expected.txt")), found);

    Map<String, byte[]> again = new TreeMap<>(before);
    after.forEach((path, text) -> again.put(path, text.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals("", plan(again, settings).diff(), "a second run changes something");
  }

  private static Plan plan(Map<String, byte[]> files, Settings settings) {
    return Rebind.of(new Adapters(List.of(new UwsgiAdapter()))).plan(files, settings);
  }

  private static String describe(Plan plan) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : plan.findings()) {
      Position at =
          plan.tree()
              .text(finding.path())
              .map(text -> text.position(finding.at().start()))
              .orElse(new Position(1, 1));
      out.append(finding.path()).append(':').append(at).append(' ').append(finding.code());
      out.append(finding.code().id().startsWith("RB2") ? " " + finding.message() : "").append('\n');
    }
    for (SiteReport report : plan.sites()) {
      out.append(report.site().id()).append(' ').append(report.outcome());
      out.append(' ').append(report.proof().verdict()).append('\n');
    }
    return out.toString();
  }

  private static Settings settings(Path file) throws IOException {
    Settings settings = Settings.standard();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ", 2);
      settings =
          switch (words[0]) {
            case "release" -> settings.withRelease(words[1]);
            case "review" -> settings.withReview(true);
            case "factory" -> settings.withFactory(true);
            case "map" -> {
              String[] sides = words[1].split("=", 2);
              yield settings.withMapping(new Mapping(sides[0], Binding.Module.parse(sides[1])));
            }
            default -> throw new IllegalArgumentException(file + ": " + line);
          };
    }
    return settings;
  }

  private static void write(Path folder, Map<String, String> after, String found)
      throws IOException {
    List<Path> old = new ArrayList<>();
    if (Files.isDirectory(folder.resolve("after"))) {
      try (Stream<Path> files = Files.walk(folder.resolve("after"))) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(old::add);
      }
    }
    for (Path path : old) {
      Files.delete(path);
    }
    for (Map.Entry<String, String> file : after.entrySet()) {
      Path path = folder.resolve("after").resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
    }
    Files.writeString(folder.resolve("expected.txt"), found);
  }

  private static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      found
          .filter(Files::isRegularFile)
          .forEach(
              path -> {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, bytes(path));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
