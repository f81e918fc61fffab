package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.Path;

/** An I/O error that knows which of the user's files it is about. */
final class FileFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  FileFault(Problem problem) {
    super(problem.path() + ": " + problem.reason());
    this.problem = problem;
  }

  FileFault(Path path, IOException cause) {
    super(path + ": " + Problem.reasonOf(cause), cause);
    this.problem = Problem.of(path, cause);
  }

  Problem problem() {
    return problem;
  }
}
