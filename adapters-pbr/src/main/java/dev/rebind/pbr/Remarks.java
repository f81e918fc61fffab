package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is said beside the modules of a project: it stops none of them. */
record Remarks(NewFiles made, Catalogue catalogue) {
  /** A package that was not there is not installed where packages are listed one by one. */
  void notListed(String fresh) {
    for (Metadata metadata : made.project.metadata()) {
      if (!metadata.packages().isEmpty() && !metadata.packages().contains(fresh)) {
        made.findings.add(
            Finding.of(
                Codes.NOT_LISTED,
                Severity.WARNING,
                metadata.file().path(),
                Span.at(0),
                "%s lists its packages one by one: add %s, or the new module is not installed."
                    .formatted(metadata.file().path(), fresh)));
      }
    }
  }

  /** Deployment tools know a script of the catalogue by the module that releases have. */
  void otherName(Declaration declared, String module) {
    catalogue
        .script(declared.script())
        .flatMap(Script::target)
        .filter(path -> !path.module().equals(module))
        .ifPresent(
            path ->
                made.findings.add(
                    Finding.of(
                        Codes.OTHER_NAME,
                        Severity.WARNING,
                        declared.path(),
                        declared.at(),
                        "Releases of this service have %s for %s; --module %s=%s makes that one."
                            .formatted(
                                path, declared.script(), declared.script(), path.module()))));
  }

  void handWritten(Declaration declared, String path) {
    made.findings.add(
        Finding.of(
            Codes.HAND_WRITTEN,
            Severity.NOTE,
            declared.path(),
            declared.at(),
            "%s is installed as well, a hand-written script of the same name: it stays when the entry point goes."
                .formatted(path)));
  }

  void sharedFactories() {
    Map<String, Declaration> first = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Declaration declared : made.project.declarations()) {
      boolean fresh = seen.add(declared.script()) && made.added.containsKey(declared.script());
      Declaration other = fresh ? first.putIfAbsent(declared.factory(), declared) : null;
      if (other != null) {
        made.findings.add(
            Finding.of(
                Codes.SAME_FACTORY,
                Severity.NOTE,
                declared.path(),
                declared.at(),
                "%s and %s call the same %s, so their modules hold applications of one kind; --module gives both one module."
                    .formatted(other.script(), declared.script(), declared.factory())));
      }
    }
  }
}
