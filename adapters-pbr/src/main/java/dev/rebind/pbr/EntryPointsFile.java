package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of entry points that a project's metadata names, in the form of entry_points.txt. */
final class EntryPointsFile {
  /** Names by which such a file is known before anything is read. */
  private static final Pattern NAME = Pattern.compile(".*entry[-_]?points[.](?:txt|ini|cfg)");

  private EntryPointsFile() {}

  /** Whether a file of this name is taken for one, so that it may be edited. */
  static boolean isCalled(String name) {
    return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether the project's own claim has it, by its path below the project. */
  static boolean editable(String path) {
    return path.indexOf('/') < 0 && isCalled(path);
  }

  /**
   * What such a file declares; a finding at the place that names it where it cannot be read.
   *
   * @param folder the project's, with a slash at its end or empty
   */
  static Metadata read(String folder, SourceText naming, Metadata.Named named, ProjectFiles files) {
    List<Finding> findings = new ArrayList<>();
    String path = named.path();
    Optional<SourceText> file =
        path.startsWith("/") || List.of(path.split("/")).contains("..")
            ? Optional.empty()
            : files.text(folder + path);
    if (file.isEmpty()) {
      findings.add(
          Metadata.notRead(
              naming.path(),
              named.at(),
              "entry points are taken from %s, which is not in the project".formatted(path)));
      return Metadata.of(naming, Optional.empty(), findings);
    }
    Optional<Group> group = EntryPointsText.ofFile(file.get(), findings);
    return Metadata.of(file.get(), editable(path) ? group : group.map(Group::fixed), findings);
  }
}
