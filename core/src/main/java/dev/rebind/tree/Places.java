package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the roots lie on the disk: from a path in the tree to the disk and back. */
final class Places {
  /** A root that exists. */
  record Place(Root root, Path real, boolean folder) {}

  private final List<Place> places = new ArrayList<>();
  private final List<Problem> missing = new ArrayList<>();

  Places(List<Root> roots) {
    for (Root root : roots) {
      try {
        Path real = root.path().toRealPath();
        places.add(new Place(root, real, Files.isDirectory(real)));
      } catch (IOException error) {
        missing.add(Trouble.of(shown(root), error));
      }
    }
  }

  List<Place> all() {
    return places;
  }

  /** The real paths of the roots that are folders. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (Place place : places) {
      if (place.folder()) {
        folders.add(place.real());
      }
    }
    return folders;
  }

  /** A problem for each root that cannot be found. */
  List<Problem> missing() {
    return missing;
  }

  /** Where a path of the tree lies or would lie; empty when it is under no root. */
  Optional<Path> onDisk(String path) {
    int longest = -1;
    Optional<Path> found = Optional.empty();
    for (Place place : places) {
      String name = place.root().name();
      if (name.length() > longest) {
        Optional<Path> here = onDisk(place, name, path);
        if (here.isPresent()) {
          longest = name.length();
          found = here;
        }
      }
    }
    return found;
  }

  private static Optional<Path> onDisk(Place place, String name, String path) {
    if (!place.folder() || path.equals(name)) {
      return path.equals(name) ? Optional.of(place.root().path()) : Optional.empty();
    }
    if (!name.isEmpty() && !path.startsWith(name.concat("/"))) {
      return Optional.empty();
    }
    String below = name.isEmpty() ? path : path.substring(name.length() + 1);
    if (below.isEmpty() || below.startsWith("/") || below.equals("..") || below.startsWith("../")) {
      return Optional.empty();
    }
    try {
      return Optional.of(place.root().path().resolve(below));
    } catch (InvalidPathException notAName) {
      // A name that this system cannot have is a name that is not there.
      return Optional.empty();
    }
  }

  /** The path in the tree of a real path on the disk; empty when it lies outside the roots. */
  Optional<String> inTree(Path real) {
    Optional<String> found = Optional.empty();
    int deepest = -1;
    for (Place place : places) {
      int depth = place.real().getNameCount();
      if (real.startsWith(place.real()) && depth > deepest) {
        deepest = depth;
        String below = place.real().relativize(real).toString();
        found = Optional.of(TreePath.join(place.root().name(), below));
      }
    }
    return found;
  }

  private static String shown(Root root) {
    return root.name().isEmpty() ? root.path().toString() : root.name();
  }
}
