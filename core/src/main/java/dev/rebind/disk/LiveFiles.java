package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a file is one that a running host uses: by where it lies, by the Debian package
 * that owns it, by another name that it has, or by a header that says a tool manages it. A bind
 * mount looks like any folder, so what is live below another name of it is not known. Thread-safe.
 */
public final class LiveFiles {
  private static final List<String> FOLDERS = List.of("/etc", "/usr", "/var/lib");

  private final Path root;
  private final DpkgFiles packages;

  /**
   * Looks at a host below {@code root}.
   *
   * @param root {@code /}, or a folder that stands for it
   */
  public LiveFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.packages = new DpkgFiles(this.root.resolve("var/lib/dpkg"));
  }

  public static LiveFiles ofThisHost() {
    return new LiveFiles(Path.of("/"));
  }

  /**
   * Why the file is live; empty when it is not.
   *
   * @param file absolute, links followed by the caller
   * @param start the file's bytes, or its first few thousand; empty for a new file
   * @throws IOException when dpkg's lists cannot be read
   */
  public List<Liveness> reasons(Path file, byte[] start) throws IOException {
    List<Liveness> reasons = new ArrayList<>();
    Path path = file.toAbsolutePath().normalize();
    if (path.startsWith(root)) {
      hostReasons("/" + root.relativize(path), reasons);
      if (reasons.isEmpty() && names(path) > 1) {
        reasons.add(
            new Liveness(
                Liveness.Kind.HARD_LINK,
                "The file has another name, a hard link, which changes with it and may be live."));
      }
    }
    ManagedHeader.reason(start).ifPresent(reasons::add);
    return List.copyOf(reasons);
  }

  /** How many names a file has; none where it is still to be made. */
  private static int names(Path file) throws IOException {
    return Files.exists(file) && Files.getAttribute(file, "unix:nlink") instanceof Integer count
        ? count
        : 0;
  }

  private void hostReasons(String path, List<Liveness> reasons) throws IOException {
    Optional<Liveness> owned = packages.owner(path);
    owned.ifPresent(reasons::add);
    if (owned.isEmpty()) {
      for (String folder : FOLDERS) {
        if (path.startsWith(folder + "/")) {
          String sentence = "The file is live: it lies under " + folder + " of this host.";
          reasons.add(new Liveness(Liveness.Kind.SYSTEM_FOLDER, sentence));
        }
      }
    }
  }
}
