package dev.rebind.ansible;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds roles whose service dicts name modules while a Jinja dict still lays {@code wsgi_path} over
 * them: OpenStack-Ansible's uwsgi role takes the path whenever it is there.
 */
final class Injections {
  private Injections() {}

  static List<Finding> findings(ScopeFiles files, List<Use> uses) {
    List<Owner> modules =
        files.owners().stream()
            .filter(owner -> Takers.osa(owner) && owner.has(Slot.OSA_NAME.module()))
            .filter(owner -> !owner.has(Slot.OSA_NAME.script()))
            .toList();
    boolean scripts = files.owners().stream().anyMatch(owner -> owner.has(Slot.OSA_NAME.script()));
    List<Finding> found = new ArrayList<>();
    for (Use use : uses) {
      if (use.kind() == Use.Kind.INJECTS && !modules.isEmpty()) {
        found.add(finding(use, modules.get(0), scripts));
      }
    }
    return found;
  }

  private static Finding finding(Use use, Owner module, boolean scripts) {
    Finding finding =
        Finding.of(
            Codes.DEAD_KEY,
            Severity.WARNING,
            use.text().path(),
            use.at(),
            "This sets wsgi_path for every service, and the uwsgi role takes it before wsgi, so the"
                + " module of "
                + module.name()
                + " is not what is loaded; "
                + (scripts ? "move the other services too." : "take it out."));
    Optional<EditSet> edits = use.outer();
    if (scripts || edits.isEmpty()) {
      return finding;
    }
    Change fix = Change.edit("take out wsgi_path", use.text().path(), edits.get(), List.of());
    return finding.withFix(fix.withReview());
  }
}
