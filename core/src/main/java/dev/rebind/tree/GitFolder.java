package dev.rebind.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a repository keeps what its worktrees share. In a worktree or a submodule {@code .git} is a
 * file that says {@code gitdir: PATH}, and {@code PATH/commondir} may lead further
 * (gitrepository-layout(5)).
 */
final class GitFolder {
  private GitFolder() {}

  /** The folder that holds {@code info/exclude}, for a folder with a {@code .git} in it. */
  static Path of(Path top) {
    Path folder = own(top);
    try {
      Path shared = folder.resolve("commondir");
      return Files.isRegularFile(shared)
          ? folder.resolve(Files.readString(shared, StandardCharsets.UTF_8).strip())
          : folder;
    } catch (IOException | InvalidPathException noRepository) {
      return folder;
    }
  }

  /** The folder that holds the worktree's own {@code index}. */
  static Path own(Path top) {
    Path git = top.resolve(".git");
    if (!Files.isRegularFile(git)) {
      return git;
    }
    try {
      String line = Files.readString(git, StandardCharsets.UTF_8).strip();
      if (!line.startsWith("gitdir:")) {
        return git;
      }
      return top.resolve(line.substring("gitdir:".length()).strip());
    } catch (IOException | InvalidPathException noRepository) {
      // Not a repository that git could read either, so it has no rules of its own.
      return git;
    }
  }
}
