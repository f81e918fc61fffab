package dev.rebind.road;

import dev.rebind.model.FileChange;
import dev.rebind.text.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One file of a plan.
 *
 * @param before the file as it was read; empty for a new one
 * @param after the file as it is to be; empty for one that goes
 * @param change the edits, from which a diff is made
 */
public record PlannedFile(
    String path, Optional<SourceText> before, Optional<SourceText> after, FileChange change) {

  /** This file's part of the patch, in git's form; empty when nothing changes. */
  public String diff() {
    return UnifiedDiff.of(this);
  }

  /** The charset of the file, which is that of its part of the patch. */
  public Charset charset() {
    return before.or(() -> after).map(SourceText::charset).orElse(StandardCharsets.UTF_8);
  }
}
