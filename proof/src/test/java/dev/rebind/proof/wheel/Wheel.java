package dev.rebind.proof.wheel;

import dev.rebind.proof.program.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A wheel as a list of files; nothing of it is installed or imported.
 *
 * @param declared the names under {@code [wsgi_scripts]} in its entry points, which only pbr reads
 * @param scripts the files that pip would put into {@code bin}
 */
record Wheel(
    Path file,
    String distribution,
    String version,
    Set<String> files,
    Set<String> declared,
    Set<String> scripts) {

  /** Every wheel that proof/setup fetched. */
  static List<Wheel> all() {
    Path folder = Programs.set("wheels");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".whl"))
          .sorted()
          .map(Wheel::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** One spelling for all that PyPI treats as one name. */
  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  private static Wheel read(Path file) {
    String[] name = String.valueOf(file.getFileName()).split("-");
    Set<String> files = new TreeSet<>();
    Set<String> declared = new HashSet<>();
    Set<String> scripts = new HashSet<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String path = entry.getName();
        files.add(path);
        if (path.contains(".data/scripts/")) {
          scripts.add(path.substring(path.lastIndexOf('/') + 1));
        } else if (path.endsWith(".dist-info/entry_points.txt")) {
          try (InputStream in = zip.getInputStream(entry)) {
            declared.addAll(declared(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return new Wheel(file, normal(name[0]), name[1], files, declared, scripts);
  }

  private static Set<String> declared(String entryPoints) {
    Set<String> names = new HashSet<>();
    String section = "";
    for (String line : entryPoints.lines().toList()) {
      if (line.startsWith("[")) {
        section = line.strip();
      } else if (section.equals("[wsgi_scripts]") && line.contains("=")) {
        names.add(line.substring(0, line.indexOf('=')).strip());
      }
    }
    return names;
  }

  /**
   * Lays what an installation would have into {@code prefix}, as far as the command looks at it.
   */
  void lay(Path prefix, Set<String> wanted) {
    Path packages = prefix.resolve("lib/python3.11/site-packages");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String path = entry.getName();
        if (!entry.isDirectory() && (path.contains(".dist-info/") || wanted.contains(path))) {
          Path target = packages.resolve(path).normalize();
          Files.createDirectories(target.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + file, e);
    }
  }

  @Override
  public String toString() {
    return String.valueOf(file.getFileName());
  }
}
