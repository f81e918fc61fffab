package dev.rebind.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ignore rules that hold in one folder: its own {@code .gitignore} first, then those of the
 * folders above it up to the top of its repository, then {@code .git/info/exclude}.
 *
 * <p>What a repository tracks is not ignored, whatever the rules say. The rules of one repository
 * end where another begins, and outside of any they count for nothing: an unpacked release holds
 * what was tracked, and Python's usual rules would hide the {@code devstack/lib} in it. A person's
 * own {@code core.excludesFile} is not read: the same tree gives the same result to everyone.
 */
final class Ignores {
  /** Folders of version control; never entered, by no option. */
  static final Set<String> REPOSITORIES = Set.of(".git", ".hg", ".svn", ".bzr");

  /** Folders of caches, which no deployment reads; left out as if a rule said so. */
  static final Set<String> CACHES =
      Set.of("__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".stestr");

  static final Ignores NONE = new Ignores(null, GlobList.of(List.of()), 0, null);

  private static final GlobList EVERYTHING = GlobList.parse("*");

  private final @Nullable Ignores outer;
  private final GlobList rules;
  private final int base;
  private final @Nullable Repository repository;

  private Ignores(
      @Nullable Ignores outer, GlobList rules, int base, @Nullable Repository repository) {
    this.outer = outer;
    this.rules = rules;
    this.base = base;
    this.repository = repository;
  }

  /** Whether the file is left out; {@code folderPath} starts where the rules of the root start. */
  boolean ignored(String folderPath, String name) {
    return matched(folderPath, name, false) && !tracked(folderPath, name, false);
  }

  /** The rules to take into a folder; empty where it is left out. */
  Optional<Ignores> into(String folderPath, String name) {
    if (!matched(folderPath, name, true)) {
      return Optional.of(this);
    }
    // Git goes into an ignored folder for what it tracks there, and for nothing else.
    return tracked(folderPath, name, true)
        ? Optional.of(new Ignores(this, EVERYTHING, Integer.MAX_VALUE, null))
        : Optional.empty();
  }

  private boolean matched(String folderPath, String name, boolean folder) {
    for (Ignores at = this; at != null; at = at.outer) {
      if (at.rules.isEmpty()) {
        continue;
      }
      GlobList.Verdict verdict = at.rules.verdict(at.below(folderPath), name, folder);
      if (verdict != GlobList.Verdict.SILENT) {
        return verdict == GlobList.Verdict.MATCHED;
      }
    }
    return false;
  }

  private boolean tracked(String folderPath, String name, boolean folder) {
    for (Ignores at = this; at != null; at = at.outer) {
      if (at.repository != null) {
        return at.repository.tracks(TreePath.join(at.below(folderPath), name), folder);
      }
    }
    return false;
  }

  private boolean inRepository() {
    for (Ignores at = this; at != null; at = at.outer) {
      if (at.repository != null) {
        return true;
      }
    }
    return false;
  }

  private String below(String folderPath) {
    return folderPath.length() > base ? folderPath.substring(base) : "";
  }

  /**
   * The rules inside a folder.
   *
   * @param repository whether a {@code .git} lies in it
   * @param file whether a {@code .gitignore} lies in it
   */
  Ignores enter(Path folder, String folderPath, boolean repository, boolean file) {
    int start = folderPath.isEmpty() ? 0 : folderPath.length() + 1;
    Ignores inside = this;
    if (repository) {
      Path exclude = GitFolder.of(folder).resolve("info/exclude");
      inside = new Ignores(null, read(exclude), start, new Repository(folder));
    }
    return file && inside.rules != EVERYTHING && inside.inRepository()
        ? new Ignores(inside, read(folder.resolve(".gitignore")), start, null)
        : inside;
  }

  /** What the repository at a folder tracks; read when a rule first matches, which is seldom. */
  private static final class Repository {
    private final Path top;
    private @Nullable GitIndex index;

    Repository(Path top) {
      this.top = top;
    }

    synchronized boolean tracks(String path, boolean folder) {
      if (index == null) {
        index = GitIndex.read(GitFolder.own(top).resolve("index"));
      }
      return index.tracks(path, folder);
    }
  }

  /** The rules around a root and the root's own path below the top of its repository. */
  record Around(Ignores ignores, String path) {
    static Around of(Path realRoot) {
      Path top = isTop(realRoot) ? null : realRoot.getParent();
      while (top != null && !isTop(top)) {
        top = top.getParent();
      }
      if (top == null) {
        return new Around(NONE, "");
      }
      Deque<Path> down = new ArrayDeque<>();
      for (Path at = realRoot; !at.equals(top); ) {
        at = Objects.requireNonNull(at.getParent());
        down.push(at);
      }
      Ignores rules = NONE;
      String path = "";
      for (Path at : down) {
        path = at.equals(top) ? "" : TreePath.join(path, String.valueOf(at.getFileName()));
        rules = rules.enter(at, path, isTop(at), hasRules(at));
      }
      return new Around(rules, TreePath.join(path, String.valueOf(realRoot.getFileName())));
    }

    private static boolean isTop(Path folder) {
      return Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean hasRules(Path folder) {
      return Files.isRegularFile(folder.resolve(".gitignore"), LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static GlobList read(Path file) {
    // A FIFO of that name would be waited at for ever.
    if (!Files.isRegularFile(file)) {
      return NONE.rules;
    }
    try {
      return GlobList.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException noRules) {
      // git, too, goes on without rules that it cannot read; most repositories have no exclude
      // file.
      return NONE.rules;
    }
  }
}
