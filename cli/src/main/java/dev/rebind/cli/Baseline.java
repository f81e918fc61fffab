package dev.rebind.cli;

import dev.rebind.model.Finding;
import dev.rebind.model.SiteId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a day, accepted until they go away.
 *
 * <p>A finding is known by its code, its file and its site, never by a line number, so that edits
 * elsewhere in the file do not bring it back. Files are named from the folder of the baseline.
 */
final class Baseline {
  private static final String HEADER = "# rebind baseline 1: code, file, site";

  private final @Nullable Path folder;
  private final Map<String, Integer> known;

  private Baseline(@Nullable Path folder, Map<String, Integer> known) {
    this.folder = folder;
    this.known = known;
  }

  /**
   * What a baseline makes of a run.
   *
   * @param fresh the findings that it does not hold
   * @param stale how many of its entries no finding has any more
   */
  record Verdict(Set<Finding> accepted, List<Finding> fresh, int stale) {}

  static Baseline none() {
    return new Baseline(null, Map.of());
  }

  static Baseline read(Path file, String shown) {
    Map<String, Integer> known = new HashMap<>();
    List<String> lines = Config.text(file, shown).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new Failure(shown + ":1: this is no baseline; --write-baseline makes one");
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).split("\t", -1).length != 3) {
        throw new Failure(shown + ":" + (i + 1) + ": not code, file and site between tabs");
      }
      known.merge(lines.get(i), 1, Integer::sum);
    }
    return new Baseline(file.getParent(), known);
  }

  /**
   * Whatever else is in a file that is there, it is not to be lost.
   *
   * @throws Failure unless a baseline may be written there
   */
  static void mustBeFree(Path file, String shown) {
    if (!Files.exists(file)) {
      return;
    }
    if (!Files.isRegularFile(file)) {
      throw new Failure(shown + " is not a regular file");
    }
    String text = Config.text(file, shown);
    if (!text.isEmpty() && !text.startsWith(HEADER + "\n")) {
      throw new Failure(shown + " exists and is no baseline; it is left as it is");
    }
  }

  /** Writes the findings of a run; returns how many. */
  static int write(Path file, String shown, Survey survey) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : survey.findings()) {
      lines.add(identity(finding, survey.base(), file.getParent()));
    }
    lines.sort(null);
    lines.add(0, HEADER);
    try {
      Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure(shown + ": " + Reason.of(e), e);
    }
    return lines.size() - 1;
  }

  Verdict judge(Survey survey) {
    Map<String, Integer> left = new HashMap<>(known);
    Set<Finding> accepted = new TreeSet<>();
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : survey.findings()) {
      String identity = identity(finding, survey.base(), folder);
      int count = left.getOrDefault(identity, 0);
      if (count > 0) {
        left.put(identity, count - 1);
        accepted.add(finding);
      } else {
        fresh.add(finding);
      }
    }
    int stale = left.values().stream().mapToInt(Integer::intValue).sum();
    return new Verdict(accepted, List.copyOf(fresh), stale);
  }

  private static String identity(Finding finding, Base base, @Nullable Path folder) {
    String name;
    try {
      Path file = base.onDisk(finding.path());
      name = (folder == null ? file : folder.relativize(file)).toString();
    } catch (InvalidPathException unmappable) {
      // A name that this locale cannot write is known by what was read of it.
      name = finding.path();
    }
    SiteId site = finding.site();
    return finding.code().id()
        + "\t"
        + escaped(name)
        + "\t"
        + (site == null ? "" : escaped(site.key()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
