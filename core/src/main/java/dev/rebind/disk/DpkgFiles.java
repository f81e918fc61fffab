package dev.rebind.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Debian package owns a path, from dpkg's own plain text: {@code status} (its {@code
 * Conffiles:} fields), {@code info/*.conffiles} and {@code info/*.list}. Nothing is read before the
 * first question that a package could answer, and then only the part of the tree it is about.
 */
final class DpkgFiles {
  // Where the Filesystem Hierarchy Standard and Debian policy let no package put a file.
  private static final Set<String> NEVER_OWNED =
      Set.of("home", "root", "tmp", "run", "proc", "sys", "dev", "mnt", "media");
  private static final Set<String> MERGED = Set.of("bin", "sbin", "lib", "lib64");

  private final Path dpkg;
  private final Map<String, Map<String, String>> listed = new HashMap<>();
  private @Nullable Map<String, String> conffiles;

  DpkgFiles(Path dpkg) {
    this.dpkg = dpkg;
  }

  /** The owner of an absolute path, or empty. */
  synchronized Optional<Liveness> owner(String path) throws IOException {
    String top = part(path, 1);
    if (NEVER_OWNED.contains(top) || !Files.isDirectory(dpkg)) {
      return Optional.empty();
    }
    String conffileOf = conffiles().get(path);
    if (conffileOf != null) {
      return Optional.of(
          new Liveness(
              Liveness.Kind.CONFFILE,
              "The file is a conffile of " + conffileOf + ": dpkg will ask at the next upgrade."));
    }
    for (String name : names(path)) {
      String owner = listed(name).get(name);
      if (owner != null) {
        return Optional.of(
            new Liveness(
                Liveness.Kind.PACKAGE_FILE,
                "The file belongs to package "
                    + owner
                    + ": the next upgrade will overwrite it without asking."));
      }
    }
    return Optional.empty();
  }

  /** dpkg may know a file of a merged /usr by its older name. */
  private static List<String> names(String path) {
    if (path.startsWith("/usr/") && MERGED.contains(part(path, 2))) {
      return List.of(path, path.substring("/usr".length()));
    } else if (MERGED.contains(part(path, 1))) {
      return List.of(path, "/usr" + path);
    }
    return List.of(path);
  }

  private static String part(String path, int number) {
    String[] parts = path.split("/", -1);
    return number < parts.length ? parts[number] : "";
  }

  private Map<String, String> conffiles() throws IOException {
    Map<String, String> found = conffiles;
    if (found == null) {
      found = new HashMap<>();
      for (Path file : info(".conffiles")) {
        for (String line : lines(file)) {
          // Since dpkg 1.20 a line can begin with a flag: "remove-on-upgrade /etc/x".
          int slash = line.indexOf('/');
          if (slash >= 0) {
            found.put(line.substring(slash).strip(), packageOf(file, ".conffiles"));
          }
        }
      }
      statusConffiles(found);
      conffiles = found;
    }
    return found;
  }

  private void statusConffiles(Map<String, String> found) throws IOException {
    Path status = dpkg.resolve("status");
    if (!Files.isRegularFile(status)) {
      return;
    }
    String name = "";
    boolean inside = false;
    for (String line : lines(status)) {
      if (line.startsWith("Package:")) {
        name = line.substring("Package:".length()).strip();
      }
      if (inside && line.startsWith(" /") && !line.endsWith(" obsolete")) {
        // " /etc/nova/nova.conf 0123abcd": the path may hold spaces, the checksum never does.
        found.put(line.substring(1, Math.max(line.lastIndexOf(' '), 1)), name);
      }
      inside = line.startsWith("Conffiles:") || (inside && line.startsWith(" "));
    }
  }

  /** Paths of one part of the tree and their packages: a top folder, or one level more in /usr. */
  private Map<String, String> listed(String path) throws IOException {
    String part = "/" + part(path, 1) + "/";
    if (part.equals("/usr/")) {
      part += part(path, 2);
    }
    Map<String, String> found = listed.get(part);
    if (found == null) {
      found = new HashMap<>();
      for (Path file : info(".list")) {
        for (String line : lines(file)) {
          if (line.startsWith(part)) {
            found.put(line, packageOf(file, ".list"));
          }
        }
      }
      listed.put(part, found);
    }
    return found;
  }

  private List<Path> info(String suffix) throws IOException {
    Path info = dpkg.resolve("info");
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(info)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(info, "*" + suffix)) {
        files.forEach(found::add);
      }
    }
    found.sort(null);
    return found;
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  /** {@code nova-api} of {@code nova-api.list} and of {@code nova-api:amd64.list}. */
  private static String packageOf(Path file, String suffix) {
    String name = String.valueOf(file.getFileName());
    name = name.substring(0, name.length() - suffix.length());
    return name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
  }
}
