package dev.rebind.disk;

import java.nio.file.Path;
import java.util.List;

/**
 * An interrupted apply or undo of a dead process, rolled back.
 *
 * @param undo whether it was an undo that was interrupted
 * @param restored files that were put back; empty when it had touched none
 * @param left files that somebody else changed meanwhile and that were left alone
 */
public record Recovered(String journalId, boolean undo, List<Path> restored, List<Problem> left) {
  public Recovered {
    restored = List.copyOf(restored);
    left = List.copyOf(left);
  }
}
