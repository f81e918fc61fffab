package dev.rebind.apache;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Match;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** {@code Use NAME /usr/bin/nova-api-wsgi}: what the script is for stands in the macro. */
final class Macros {
  private Macros() {}

  static List<Finding> in(ConfFile file) {
    List<Finding> findings = new ArrayList<>();
    for (Directive directive : file.directives()) {
      if (!directive.is("use")) {
        continue;
      }
      for (Word word : directive.words()) {
        if (word.text().contains("/")
            && Catalogue.bundled().find(word.value().tail()) instanceof Match.Found found
            && found.how() != Match.How.MODULE_FILE) {
          findings.add(
              Finding.of(
                  Codes.MACRO,
                  Severity.NOTE,
                  file.source().path(),
                  word.at(),
                  "%s is handed to a macro, and what the macro does with it is not followed; give it the module's file by hand, and look at its guards."
                      .formatted(word.text())));
        }
      }
    }
    return findings;
  }
}
