package dev.rebind.disk;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that are written together or not at all.
 *
 * @param root absolute folder that every path lies in; no link may lead out of it
 * @param files at least one, each path once
 */
public record WriteSet(Path root, List<FileWrite> files) {
  public WriteSet {
    files = List.copyOf(files);
    if (!root.isAbsolute()) {
      throw new IllegalArgumentException("the root is not absolute: " + root);
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("nothing to write");
    }
    Set<Path> seen = new HashSet<>();
    for (FileWrite file : files) {
      if (!seen.add(file.path())) {
        throw new IllegalArgumentException("written twice: " + file.path());
      }
    }
  }
}
