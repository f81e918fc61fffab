package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private final List<Path> roots;

  /** Of the roots on honest file systems; found when first needed, since small trees never ask. */
  private volatile @Nullable Set<Object> honest;

  LinkCounts(List<Path> roots) {
    this.roots = roots;
  }

  /** The folders in a folder, or {@link #UNKNOWN}. */
  int foldersIn(Path folder) throws IOException {
    Set<Object> devices = honest;
    if (devices == null) {
      devices = honestDevices();
      honest = devices;
    }
    if (devices.isEmpty()) {
      return UNKNOWN;
    }
    Map<String, Object> about = Files.readAttributes(folder, "unix:nlink,dev");
    int links = about.get("nlink") instanceof Integer count ? count : 0;
    // Ext4 gives up counting at 65,000 and says one.
    return links >= 2 && devices.contains(about.get("dev")) ? links - 2 : UNKNOWN;
  }

  private Set<Object> honestDevices() {
    Set<Object> devices = new HashSet<>();
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return devices;
    }
    for (Path root : roots) {
      try {
        if (HONEST.contains(Files.getFileStore(root).type())) {
          devices.add(Files.getAttribute(root, "unix:dev"));
        }
      } catch (IOException unknown) {
        // The count is a short cut only: without it each entry is asked.
      }
    }
    return devices;
  }
}
