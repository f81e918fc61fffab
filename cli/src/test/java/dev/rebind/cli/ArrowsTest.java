package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between modules and between core's packages point one way. */
class ArrowsTest {
  private static final Path HOUSE = Path.of("..");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev\\.rebind(?:\\.[a-z]+)*)\\.[A-Z]");

  /** Core's packages, from the ground up; each may use those before it. */
  private static final List<String> FLOORS =
      List.of("text", "catalogue", "model", "tree", "spi", "disk", "resolve", "road", "");

  @Test
  void noAdapterKnowsAnother() throws IOException {
    for (Path module : modules()) {
      String name = String.valueOf(module.getFileName());
      if (name.startsWith("adapters-")) {
        String own = "dev.rebind." + name.substring("adapters-".length());
        for (String used : imports(module)) {
          assertTrue(
              used.equals(own)
                  || used.startsWith(own + ".")
                  || used.startsWith("dev.rebind.syntax")
                  || isCore(used),
              name + " uses " + used);
        }
      }
    }
  }

  @Test
  void syntaxStandsOnCoreAndCoreOnNothing() throws IOException {
    for (String used : imports(HOUSE.resolve("syntax"))) {
      assertTrue(used.startsWith("dev.rebind.syntax") || isCore(used), "syntax uses " + used);
    }
    for (String used : imports(HOUSE.resolve("core"))) {
      assertTrue(isCore(used), "core uses " + used);
    }
  }

  @Test
  void coresPackagesStandOnTheFloorsBelow() throws IOException {
    Map<String, Set<String>> wrong = new TreeMap<>();
    Path root = HOUSE.resolve("core/src/main/java/dev/rebind");
    for (String floor : FLOORS) {
      for (String used : importsOf(root.resolve(floor), floor.isEmpty() ? 1 : 9)) {
        String other = used.equals("dev.rebind") ? "" : used.substring("dev.rebind.".length());
        if (FLOORS.indexOf(other) > FLOORS.indexOf(floor)) {
          wrong.computeIfAbsent(floor, key -> new TreeSet<>()).add(other);
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void onlyTheDiskPackageWrites() throws IOException {
    Pattern writing =
        Pattern.compile(
            "Files\\.(write|move|delete|copy|create|newOutputStream|newBufferedWriter)");
    for (String floor : FLOORS) {
      if (floor.equals("disk")) {
        continue;
      }
      Path root = HOUSE.resolve("core/src/main/java/dev/rebind").resolve(floor);
      for (Path file : sources(root, floor.isEmpty() ? 1 : 9)) {
        Matcher matcher = writing.matcher(Files.readString(file));
        assertTrue(!matcher.find(), () -> file + " writes");
      }
    }
  }

  private static boolean isCore(String name) {
    String first = name.equals("dev.rebind") ? "" : name.substring("dev.rebind.".length());
    return FLOORS.contains(first);
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> entries = Files.list(HOUSE)) {
      return entries.filter(path -> Files.isDirectory(path.resolve("src/main/java"))).toList();
    }
  }

  private static Set<String> imports(Path module) throws IOException {
    return importsOf(module.resolve("src/main/java"), 99);
  }

  private static Set<String> importsOf(Path root, int depth) throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : sources(root, depth)) {
      Matcher matcher = IMPORT.matcher(Files.readString(file));
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    return used;
  }

  private static List<Path> sources(Path root, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(root, depth)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
