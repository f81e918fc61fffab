package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk over the roots: which folders are entered and which files are opened. */
final class Walker {
  /** Of all candidates together, what is kept in memory; the rest is read again when asked for. */
  private static final long KEPT = 48L << 20;

  private final WalkOptions options;
  private final Places starts;
  private final Places places;
  private final Selection selection;
  private final FileSearch search;
  private final boolean opening;
  private final LinkCounts linkCounts;

  /**
   * @param starts where the walk begins
   * @param places all roots; a link may lead anywhere inside them
   * @param opening whether files are read and searched; else they are listed by name alone
   */
  Walker(WalkOptions options, Places starts, Places places, boolean opening) {
    this.starts = starts;
    this.opening = opening;
    this.options = options;
    this.places = places;
    this.selection = new Selection(options);
    this.search = new FileSearch(options, KEPT);
    this.linkCounts = new LinkCounts(starts.folders());
  }

  List<Lane> walk() {
    List<Crew.Job> first = new ArrayList<>();
    for (Places.Place place : starts.all()) {
      first.add(place.folder() ? top(place) : new FileJob(this, place));
    }
    boolean single = starts.folders().isEmpty();
    return Crew.run(single ? 1 : options.threads(), first);
  }

  private Crew.Job top(Places.Place place) {
    Ignores.Around around =
        options.ignoreRules()
            ? Ignores.Around.of(place.real())
            : new Ignores.Around(Ignores.NONE, "");
    String path = place.root().name();
    return new FolderJob(
        this, place.root().path(), path, around.path(), around.ignores(), selection.covers(path));
  }

  /** A root that is a file: read whatever its name or the ignore rules say. */
  private record FileJob(Walker walker, Places.Place place) implements Crew.Job {
    @Override
    public void run(Lane lane) {
      String path = place.root().name();
      try {
        BasicFileAttributes about = Files.readAttributes(place.real(), BasicFileAttributes.class);
        if (about.isOther()) {
          lane.problems.add(Trouble.special(path));
        } else {
          walker.found(lane, path, place.root().path(), about.size(), null);
        }
      } catch (IOException error) {
        lane.problems.add(Trouble.of(path, error));
      }
    }
  }

  WalkOptions options() {
    return options;
  }

  LinkCounts linkCounts() {
    return linkCounts;
  }

  /** Whether a folder below {@code at} is entered, and if so, pushes it. */
  void folder(Lane lane, FolderJob at, Ignores ignores, Path disk, String name) {
    if (Ignores.REPOSITORIES.contains(name)
        || (options.ignoreRules() && Ignores.CACHES.contains(name))
        || selection.excludes(at.path(), name, true)) {
      return;
    }
    Optional<Ignores> inside = ignores.into(at.rulePath(), name);
    if (inside.isEmpty()) {
      return;
    }
    boolean included = at.included() || selection.includes(at.path(), name, true);
    lane.push(
        new FolderJob(
            this,
            disk,
            TreePath.join(at.path(), name),
            TreePath.join(at.rulePath(), name),
            inside.get(),
            included));
  }

  /** Whether anybody may want a file of this name. */
  boolean mayClaim(FolderJob at, String name) {
    return options.names().test(TreePath.join(at.path(), name));
  }

  /** Whether the rules let a file of this name count. */
  boolean wants(FolderJob at, Ignores ignores, String name) {
    return (at.included() || selection.includes(at.path(), name, false))
        && !selection.excludes(at.path(), name, false)
        && !ignores.ignored(at.rulePath(), name);
  }

  void file(Lane lane, FolderJob at, Path disk, String name, BasicFileAttributes about) {
    String path = TreePath.join(at.path(), name);
    if (about.isOther()) {
      lane.problems.add(Trouble.special(path));
    } else {
      found(lane, path, disk, about.size(), null);
    }
  }

  /**
   * A link is read under its own name, since some readers use it (uWSGI's {@code %n}); a link to a
   * folder is not entered, for what it shows is either inside the roots, and read there, or
   * outside.
   */
  void link(Lane lane, FolderJob at, Path disk, String name) {
    String path = TreePath.join(at.path(), name);
    try {
      Path real = disk.toRealPath();
      if (!Listing.survives(real)) {
        lane.problems.add(Trouble.unnameable(path));
        return;
      }
      Optional<String> target = places.inTree(real);
      if (target.isEmpty()) {
        linkOut(lane, path, disk, real);
        return;
      }
      BasicFileAttributes about =
          Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (about.isOther()) {
        lane.problems.add(Trouble.special(path));
      } else if (about.isRegularFile()) {
        found(lane, path, disk, about.size(), target.get());
      }
    } catch (IOException error) {
      lane.problems.add(Trouble.of(path, error));
    }
  }

  /** A link to a program, such as a virtual environment's python, is no configuration. */
  private static void linkOut(Lane lane, String path, Path disk, Path real) throws IOException {
    boolean program =
        TreePath.nameOf(path).indexOf('.') < 0
            && Files.isRegularFile(real)
            && Files.isExecutable(real);
    if (!program) {
      lane.problem(
          path,
          Problem.Kind.LINK_OUT,
          "is a symbolic link out of the roots, to " + Files.readSymbolicLink(disk));
    }
  }

  private void found(Lane lane, String path, Path disk, long size, @Nullable String linkTo) {
    if (opening) {
      search.search(lane, path, disk, size, linkTo);
    } else {
      if (Listing.survives(disk)) {
        lane.candidates.add(new Candidate(path, disk, linkTo, null, 0));
      }
    }
  }
}
