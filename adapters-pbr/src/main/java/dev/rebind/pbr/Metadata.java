package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one file says of how a project is packaged.
 *
 * @param name what the distribution is called
 * @param groups each place that declares {@code wsgi_scripts}
 * @param scripts hand-written scripts that are installed, as paths in the project
 * @param packages the packages that are listed one by one; empty where they are found by looking
 * @param sources the folder that the packages are in, empty for the project's own
 * @param findings what cannot be read
 */
record Metadata(
    SourceText file,
    Optional<String> name,
    List<Group> groups,
    List<String> scripts,
    List<String> packages,
    Optional<String> sources,
    List<Finding> findings) {
  Metadata {
    groups = List.copyOf(groups);
    scripts = List.copyOf(scripts);
    packages = List.copyOf(packages);
    findings = List.copyOf(findings);
  }

  /** Every entry, in order. */
  List<Declaration> declarations() {
    List<Declaration> all = new ArrayList<>();
    groups.forEach(group -> all.addAll(group.entries()));
    return all;
  }
}
