package dev.rebind.disk;

import java.nio.file.Path;
import java.util.List;

/** What an apply or an undo did; {@link #recovered} holds what had to be cleaned up before it. */
public sealed interface Outcome {
  List<Recovered> recovered();

  /**
   * Every file was written and is durable.
   *
   * @param journalId what {@link Undo} takes; for an undo that only had to roll back an interrupted
   *     apply, that one's id
   * @param written the paths as they were given
   * @param notes sentences on files that were written in place, and why
   */
  record Done(String journalId, List<Path> written, List<String> notes, List<Recovered> recovered)
      implements Outcome {
    public Done {
      written = List.copyOf(written);
      notes = List.copyOf(notes);
      recovered = List.copyOf(recovered);
    }
  }

  /** Nothing was written, or all was put back, except where a problem is NOT_PUT_BACK. */
  record Failed(List<Problem> problems, List<Recovered> recovered) implements Outcome {
    public Failed {
      problems = List.copyOf(problems);
      recovered = List.copyOf(recovered);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("failed without a problem");
      }
    }
  }
}
