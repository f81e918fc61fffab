package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at every file before any is touched: is it where, and what, the plan says? */
final class Preflight {
  private final Disk disk;
  private final Path root;
  private final Path realRoot;
  private final Map<Path, Path> realFolders = new HashMap<>();
  private final Map<Object, Step> seen = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Path> makes = new LinkedHashSet<>();

  private Preflight(Disk disk, Path root, Path realRoot) {
    this.disk = disk;
    this.root = root;
    this.realRoot = realRoot;
  }

  /** Checks all wishes; the answer holds either problems or steps that cover every wish. */
  static Preflight check(Disk disk, Path root, List<Step.Wish> wishes) {
    Path realRoot;
    try {
      realRoot = disk.realFolder(root);
    } catch (IOException e) {
      Preflight none = new Preflight(disk, root, root);
      none.problems.add(Problem.of(root, e));
      return none;
    }
    Preflight preflight = new Preflight(disk, root, realRoot);
    for (Step.Wish wish : wishes) {
      try {
        preflight.look(wish);
      } catch (IOException e) {
        preflight.problems.add(Problem.of(wish.path(), e));
      }
    }
    return preflight;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Step> steps() {
    return steps;
  }

  /** Folders that have to be made, parents first. */
  List<Path> makes() {
    return List.copyOf(makes);
  }

  private void look(Step.Wish wish) throws IOException {
    Path path = wish.path();
    if (!path.startsWith(root) && !path.startsWith(realRoot)) {
      throw refuse(wish, Problem.Kind.LEADS_OUT, "The file lies outside " + root + ".");
    }
    if (wish.kind() == FileWrite.Kind.CREATE) {
      create(wish);
    } else {
      change(wish);
    }
  }

  private void create(Step.Wish wish) throws IOException {
    Path folder = parent(wish.path());
    Deque<Path> missing = new ArrayDeque<>();
    while (disk.stat(folder).isEmpty()) {
      missing.push(name(folder));
      folder = parent(folder);
    }
    Path real = real(wish, folder);
    if (!disk.stat(real).map(Stat::isFolder).orElse(false)) {
      throw refuse(wish, Problem.Kind.NOT_A_FILE, folder + " is not a folder.");
    }
    for (Path name : missing) {
      real = real.resolve(name);
      makes.add(real);
    }
    Path target = real.resolve(name(wish.path()));
    if (disk.stat(target).isPresent()) {
      throw refuse(wish, Problem.Kind.EXISTS, "Something is there already.");
    }
    Step step = step(wish, target, null, null);
    if (seen.put(target, step) != null) {
      throw refuse(wish, Problem.Kind.CONFLICT, "Two paths of the plan make this one file.");
    }
    steps.add(step);
  }

  private void change(Step.Wish wish) throws IOException {
    Path target = real(wish, parent(wish.path())).resolve(name(wish.path()));
    Stat stat = disk.stat(target).orElseThrow(() -> new NoSuchFileException(target.toString()));
    if (!stat.isLink()) {
      change(wish, target, stat);
      return;
    }
    if (!wish.throughLink()) {
      throw refuse(
          wish, Problem.Kind.CHANGED, "It is a symbolic link now; the plan was made for a file.");
    } else if (wish.kind() == FileWrite.Kind.DELETE) {
      throw refuse(wish, Problem.Kind.NOT_A_FILE, "A symbolic link is not deleted.");
    }
    Path linked = disk.realFolder(target);
    if (!linked.startsWith(realRoot)) {
      throw refuse(
          wish, Problem.Kind.LEADS_OUT, "The link leads out of " + root + ", to " + linked + ".");
    }
    change(
        wish,
        linked,
        disk.stat(linked).orElseThrow(() -> new NoSuchFileException(linked.toString())));
  }

  private void change(Step.Wish wish, Path target, Stat stat) throws IOException {
    if (!stat.isFile()) {
      throw refuse(wish, Problem.Kind.NOT_A_FILE, "It is not a regular file.");
    } else if (stat.size() != wish.before().size()
        || !Content.of(disk.read(target)).equals(wish.before())) {
      throw refuse(wish, Problem.Kind.CHANGED, "The file changed since; it is left as it stands.");
    } else if (wish.kind() == FileWrite.Kind.DELETE && stat.links() > 1) {
      throw refuse(
          wish, Problem.Kind.NOT_A_FILE, "It has other hard links, which undo could not restore.");
    }
    Step step = step(wish, target, disk.attributes(target), stat);
    Step other = seen.putIfAbsent(List.of(stat.device(), stat.inode()), step);
    if (other == null) {
      steps.add(step);
    } else if (other.kind() != step.kind() || !other.after().equals(step.after())) {
      throw refuse(
          wish,
          Problem.Kind.CONFLICT,
          "It is one file with " + other.shown() + ", which gets other bytes.");
    }
  }

  private static Step step(
      Step.Wish wish, Path target, @Nullable Attributes had, @Nullable Stat stat) {
    return new Step(
        wish.kind(), wish.path(), target, wish.before(), wish.after(), had, wish.wanted(), stat);
  }

  private Path real(Step.Wish wish, Path folder) throws IOException {
    Path real = realFolders.get(folder);
    if (real == null) {
      real = disk.realFolder(folder);
      realFolders.put(folder, real);
    }
    if (!real.startsWith(realRoot)) {
      throw refuse(wish, Problem.Kind.LEADS_OUT, "A folder of its path leads out of " + root + ".");
    }
    return real;
  }

  private static FileFault refuse(Step.Wish wish, Problem.Kind kind, String reason) {
    return new FileFault(new Problem(wish.path(), kind, reason));
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no folder above " + path);
    }
    return parent;
  }

  private static Path name(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      throw new IllegalArgumentException("no file name in " + path);
    }
    return name;
  }
}
