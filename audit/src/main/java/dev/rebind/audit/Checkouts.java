package dev.rebind.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The checkouts that an audit reads, each service once: a folder that is reached by two names is
 * one, and a work tree that hangs on the repository of a checkout that was found too is left out.
 */
final class Checkouts {
  private final Set<Path> folders = new TreeSet<>();
  private final SortedMap<String, String> linked = new TreeMap<>();

  /** The folder that stands for each real one. */
  private final Map<Path, Path> real = new HashMap<>();

  private Checkouts() {}

  /**
   * @param paths checkouts, which are all read, or folders of checkouts, two levels deep at most
   * @throws IOException when a folder cannot be listed
   */
  static Checkouts of(Iterable<Path> paths) throws IOException {
    Checkouts found = new Checkouts();
    Set<Path> named = new TreeSet<>();
    for (Path path : paths) {
      Path folder = path.toAbsolutePath().normalize();
      named.add(folder.toRealPath());
      found.collect(folder, 0);
    }
    for (Path folder : Set.copyOf(found.folders)) {
      Path main = main(folder).map(found.real::get).orElse(null);
      if (main != null && !named.contains(folder.toRealPath())) {
        found.linked.put(found.name(folder), found.name(main));
        found.folders.remove(folder);
      }
    }
    return found;
  }

  /** In order. */
  Set<Path> folders() {
    return Collections.unmodifiableSet(folders);
  }

  /** The names of work trees that were left out, with the checkout's that was not. */
  SortedMap<String, String> linked() {
    return linked;
  }

  /** The folder's own name; with the one around it where two checkouts share theirs. */
  String name(Path folder) {
    Path own = folder.getFileName();
    Path outer = folder.getParent();
    boolean shared =
        real.values().stream()
            .anyMatch(other -> !other.equals(folder) && Objects.equals(other.getFileName(), own));
    return shared && outer != null ? outer.getFileName() + "/" + own : String.valueOf(own);
  }

  /** A folder with a project's metadata is a checkout; another may be a folder of them. */
  private void collect(Path folder, int depth) throws IOException {
    if (Auditor.isProject(folder)) {
      add(folder);
      return;
    }
    if (depth == 2 || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        if (Files.isDirectory(child) && !String.valueOf(child.getFileName()).startsWith(".")) {
          collect(child, depth + 1);
        }
      }
    }
  }

  /** Of a folder's names the one without a link is kept, else the first. */
  private void add(Path folder) throws IOException {
    Path target = folder.toRealPath();
    Path known = real.get(target);
    if (known == null || folder.equals(target)) {
      if (known != null) {
        folders.remove(known);
      }
      folders.add(folder);
      real.put(target, folder);
    }
  }

  /** The checkout that a linked work tree's repository belongs to, as git's own files say. */
  private static Optional<Path> main(Path folder) throws IOException {
    Path link = folder.resolve(".git");
    if (!Files.isRegularFile(link)) {
      return Optional.empty();
    }
    try {
      String said = Files.readString(link, StandardCharsets.ISO_8859_1).strip();
      Path own = folder.resolve(said.replaceFirst("^gitdir: *", ""));
      Path common = own.resolve("commondir");
      if (!Files.isRegularFile(common)) {
        return Optional.empty();
      }
      Path repository =
          own.resolve(Files.readString(common, StandardCharsets.ISO_8859_1).strip()).toRealPath();
      return Optional.ofNullable(repository.getParent());
    } catch (InvalidPathException | IOException broken) {
      return Optional.empty();
    }
  }
}
