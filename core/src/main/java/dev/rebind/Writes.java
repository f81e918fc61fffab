package dev.rebind;

import dev.rebind.disk.FileWrite;
import dev.rebind.disk.WriteSet;
import dev.rebind.model.FileChange;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import dev.rebind.text.SourceText;
import dev.rebind.tree.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A plan as files to be written. A root that is a symbolic link was named by the user, so what it
 * leads to is written; a link below a root is told apart from a file, so that a swap is noticed.
 */
final class Writes {
  private final Plan plan;
  private final List<Root> roots;

  Writes(Plan plan) {
    this.plan = plan;
    this.roots = plan.tree().roots();
  }

  WriteSet set() throws IOException {
    List<FileWrite> files = new ArrayList<>();
    Path common = null;
    for (PlannedFile file : plan.files().values()) {
      Root root = rootOf(file.path());
      Path real = root.path().toRealPath();
      boolean alone = root.name().equals(file.path());
      Path path = alone ? real : real.resolve(below(root, file.path()));
      files.add(write(file, path));
      Path folder = alone ? Objects.requireNonNull(path.getParent()) : real;
      while (common != null && !folder.startsWith(common)) {
        common = common.getParent();
      }
      common = common == null ? folder : common;
    }
    if (common == null) {
      throw new IllegalArgumentException("a plan without files");
    }
    return new WriteSet(common, files);
  }

  private FileWrite write(PlannedFile file, Path path) {
    byte[] before = file.before().map(SourceText::bytes).orElse(new byte[0]);
    byte[] after = file.after().map(SourceText::bytes).orElse(new byte[0]);
    FileWrite.Kind kind =
        file.change() instanceof FileChange.Create
            ? FileWrite.Kind.CREATE
            : file.change() instanceof FileChange.Delete
                ? FileWrite.Kind.DELETE
                : FileWrite.Kind.MODIFY;
    boolean link = plan.tree().linkTo(file.path()).isPresent();
    return new FileWrite(path, kind, before, after, link);
  }

  private Root rootOf(String path) {
    Root best = null;
    for (Root root : roots) {
      boolean holds =
          root.name().isEmpty() || path.equals(root.name()) || path.startsWith(root.name() + "/");
      if (holds && (best == null || root.name().length() > best.name().length())) {
        best = root;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("under no root: " + path);
    }
    return best;
  }

  private static String below(Root root, String path) {
    return root.name().isEmpty() ? path : path.substring(root.name().length() + 1);
  }
}
