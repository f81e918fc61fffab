package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documentation and the file lists of RPM and Debian packages that name a script. */
final class Mentions {
  private static final Set<String> TEXTS = Set.of("rst", "md", "spec", "install", "links");

  private Mentions() {}

  /**
   * One finding for each file and script, at the first place; notes of past releases are left out.
   */
  static List<Finding> of(Project project, Set<String> scripts) {
    List<Finding> findings = new ArrayList<>();
    if (scripts.isEmpty()) {
      return findings;
    }
    for (String path : project.files().list(project.folder())) {
      String below = path.substring(project.folder().length());
      if (!counts(below)) {
        continue;
      }
      Optional<SourceText> text = project.files().text(path);
      for (String script : scripts) {
        text.flatMap(it -> first(it, script))
            .ifPresent(at -> findings.add(mention(path, at, script)));
      }
    }
    return findings;
  }

  /** A build of the documentation that imports each module it finds would build applications. */
  static Optional<Finding> importing(Project project) {
    String path = project.folder() + "doc/source/conf.py";
    Optional<SourceText> conf =
        project
            .files()
            .text(path)
            .filter(text -> text.text().contains("apidoc_module_dir"))
            .filter(text -> !text.text().contains("wsgi"));
    return conf.map(
        text -> {
          int at = text.text().indexOf("apidoc_module_dir");
          return Finding.of(
              Codes.IMPORTED,
              Severity.NOTE,
              path,
              new Span(at, at + "apidoc_module_dir".length()),
              "The documentation imports every module of the package, and importing the new ones"
                  + " builds applications. Add them to apidoc_excluded_paths.");
        });
  }

  private static boolean counts(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    boolean history = path.startsWith("releasenotes/") || path.endsWith("ChangeLog");
    return !history && (TEXTS.contains(extension) || path.startsWith("debian/"));
  }

  private static Optional<Span> first(SourceText text, String script) {
    if (!text.text().contains(script)) {
      return Optional.empty();
    }
    Matcher matcher =
        Pattern.compile("(?<![\\w.-])" + Pattern.quote(script) + "(?![\\w-]|\\.\\w)")
            .matcher(text.text());
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private static Finding mention(String path, Span at, String script) {
    return Finding.of(
        Codes.MENTIONED,
        Severity.NOTE,
        path,
        at,
        "%s names the script %s. Rebind does not edit such texts; say there what replaces it."
            .formatted(path, script));
  }
}
