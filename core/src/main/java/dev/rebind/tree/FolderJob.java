package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * One folder of a walk.
 *
 * @param path in the tree; the name of the root for a root
 * @param rulePath below the folder where the ignore rules of the root start
 * @param outer the ignore rules of the folder above
 * @param included whether an include glob has matched this folder or one above it
 */
record FolderJob(
    Walker walker, Path disk, String path, String rulePath, Ignores outer, boolean included)
    implements Crew.Job {
  @Override
  public void run(Lane lane) {
    try {
      Listing listing = Listing.of(disk);
      Ignores ignores = rules(listing);
      List<Integer> dull = new ArrayList<>();
      int folders = 0;
      for (int i = 0; i < listing.size(); i++) {
        String name = listing.name(i);
        boolean dotted = name.indexOf('.') > 0;
        if (dotted && !walker.mayClaim(this, name)) {
          dull.add(i);
        } else if (visit(lane, ignores, listing, i, dotted)) {
          folders++;
        }
      }
      visitDull(lane, ignores, listing, dull, folders);
    } catch (IOException error) {
      lane.problems.add(Trouble.of(path, error));
    }
  }

  /** Names with an extension that nobody wants: one matters only should it be a folder. */
  private void visitDull(
      Lane lane, Ignores ignores, Listing listing, List<Integer> dull, int folders)
      throws IOException {
    // One question about the folder is worth it only where it spares more than one.
    int left = dull.size() > 1 ? walker.linkCounts().foldersIn(disk) - folders : LinkCounts.UNKNOWN;
    for (int i = 0; i < dull.size() && left > 0; i++) {
      if (visit(lane, ignores, listing, dull.get(i), false)) {
        left--;
      }
    }
  }

  private Ignores rules(Listing listing) {
    if (!walker.options().ignoreRules()) {
      return outer;
    }
    boolean repository = listing.has(".git");
    boolean file = listing.has(".gitignore");
    return repository || file ? outer.enter(disk, rulePath, repository, file) : outer;
  }

  /**
   * Whether the entry is a folder, entered or not.
   *
   * @param claimable whether it is known already that a file of this name may be claimed
   */
  private boolean visit(Lane lane, Ignores ignores, Listing listing, int index, boolean claimable) {
    String name = listing.name(index);
    Path entry = listing.path(index);
    try {
      BasicFileAttributes about =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (about.isDirectory()) {
        walker.folder(lane, this, ignores, entry, name);
        return true;
      }
      if ((claimable || walker.mayClaim(this, name)) && walker.wants(this, ignores, name)) {
        if (about.isSymbolicLink()) {
          walker.link(lane, this, entry, name);
        } else {
          walker.file(lane, this, entry, name, about);
        }
      }
    } catch (IOException error) {
      lane.problems.add(Trouble.of(TreePath.join(path, name), error));
    }
    return false;
  }
}
