package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many folders lie in a folder, where the file system says so: on the classic ones of Linux a
 * folder's link count is two and one for each folder in it. It spares a walk one question for every
 * file whose name already says that it is of no use.
 */
final class LinkCounts {
  /**
   * File systems that keep the count; others (btrfs, overlayfs) have one, and unions any number.
   */
  private static final Set<String> HONEST = Set.of("ext2", "ext3", "ext4", "xfs", "tmpfs");

  /** The answer where nothing is known. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private final Set<Object> devices = new HashSet<>();

  LinkCounts(Iterable<Path> roots) {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return;
    }
    for (Path root : roots) {
      try {
        if (HONEST.contains(Files.getFileStore(root).type())) {
          devices.add(Files.getAttribute(root, "unix:dev"));
        }
      } catch (IOException unknown) {
        // The count is a short cut only: without it each entry is asked.
        continue;
      }
    }
  }

  /** The folders in a folder, or {@link #UNKNOWN}. */
  int foldersIn(Path folder) throws IOException {
    if (devices.isEmpty()) {
      return UNKNOWN;
    }
    Map<String, Object> about = Files.readAttributes(folder, "unix:nlink,dev");
    int links = about.get("nlink") instanceof Integer count ? count : 0;
    // Ext4 gives up counting at 65,000 and says one.
    return links >= 2 && devices.contains(about.get("dev")) ? links - 2 : UNKNOWN;
  }
}
