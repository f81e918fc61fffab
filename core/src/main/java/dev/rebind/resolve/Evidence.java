package dev.rebind.resolve;

import dev.rebind.catalogue.Release;
import dev.rebind.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which release a path is for, and who says so.
 *
 * @param release null where nothing says it
 * @param words for people: "release 2025.2 Flamingo, from --release"; empty without a release
 * @param installed what stands behind the script's own path; null where nothing does
 * @param findings conflicts, and words that name no release
 */
record Evidence(
    @Nullable Release release,
    String words,
    Environment.@Nullable Installed installed,
    List<Finding> findings) {
  Evidence {
    findings = List.copyOf(findings);
  }
}
