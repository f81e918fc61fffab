package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
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
      List<Path> entries = list();
      Ignores ignores = rules(entries);
      for (Path entry : entries) {
        visit(lane, ignores, entry);
      }
    } catch (IOException error) {
      lane.problems.add(Trouble.of(path, error));
    }
  }

  private List<Path> list() throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(disk)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    return entries;
  }

  private Ignores rules(List<Path> entries) {
    if (!walker.options().ignoreRules()) {
      return outer;
    }
    boolean repository = false;
    boolean file = false;
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      repository |= name.equals(".git");
      file |= name.equals(".gitignore");
    }
    return repository || file ? outer.enter(disk, rulePath, repository, file) : outer;
  }

  private void visit(Lane lane, Ignores ignores, Path entry) {
    String name = entry.getFileName().toString();
    try {
      BasicFileAttributes about =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (about.isDirectory()) {
        walker.folder(lane, this, ignores, entry, name);
      } else if (walker.wants(this, ignores, name)) {
        if (about.isSymbolicLink()) {
          walker.link(lane, this, entry, name);
        } else {
          walker.file(lane, this, entry, name, about);
        }
      }
    } catch (IOException error) {
      lane.problems.add(Trouble.of(TreePath.join(path, name), error));
    }
  }
}
