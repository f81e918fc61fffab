package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
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
 * @param named files of entry points that this one names
 * @param findings what cannot be read
 */
record Metadata(
    SourceText file,
    Optional<String> name,
    List<Group> groups,
    List<String> scripts,
    List<String> packages,
    Optional<String> sources,
    List<Named> named,
    List<Finding> findings) {
  /**
   * A file that is named for what it declares.
   *
   * @param path from the project's folder
   * @param at where it is named
   */
  record Named(String path, Span at) {
    Named {
      path = path.startsWith("./") ? path.substring(2) : path;
    }
  }

  Metadata {
    groups = List.copyOf(groups);
    scripts = List.copyOf(scripts);
    packages = List.copyOf(packages);
    named = List.copyOf(named);
    findings = List.copyOf(findings);
  }

  /** A file that declares entry points and says nothing else. */
  static Metadata of(SourceText file, Optional<Group> group, List<Finding> findings) {
    return new Metadata(
        file,
        Optional.empty(),
        group.stream().toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        findings);
  }

  /** What is declared in a file, or in a part of it, cannot be known. */
  static Finding notRead(String path, Span at, String what) {
    return Finding.of(
        Codes.NOT_READ,
        Severity.WARNING,
        path,
        at,
        "In %s, %s: what is declared there is not known, so it is left alone."
            .formatted(path, what));
  }

  /** Every entry, in order. */
  List<Declaration> declarations() {
    List<Declaration> all = new ArrayList<>();
    groups.forEach(group -> all.addAll(group.entries()));
    return all;
  }
}
