package dev.rebind.command;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Rewrite;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Moves each configuration together with the guards of the scripts that start it. */
final class DebianRewrite {
  private final DebianFiles files;
  private final List<Flip> decided;
  private final Map<SiteId, Flip> answers = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<SiteId> moved = new ArrayList<>();

  DebianRewrite(DebianFiles files, List<Flip> decided) {
    this.files = files;
    this.decided = decided;
    decided.forEach(flip -> answers.put(flip.site().id(), flip));
  }

  Rewrite run() {
    for (DebianFiles.Config config : files.configs()) {
      Rewrite inner = config.inner().rewrite(decided);
      findings.addAll(inner.findings());
      for (Change change : inner.changes()) {
        one(change, files.guardsOf(config));
      }
    }
    for (Guard guard : files.guards()) {
      Flip flip = answers.get(guard.site().id());
      if (flip != null && !flip.kept() && !moved.contains(guard.site().id())) {
        findings.add(
            Finding.of(
                Codes.GUARD_APART,
                Severity.WARNING,
                guard.site(),
                "Not changed to "
                    + flip.target().binding()
                    + ": the configuration "
                    + guard.config()
                    + " is not changed with it, and the two must move together."));
      }
    }
    return new Rewrite(changes, findings);
  }

  private void one(Change change, List<Guard> guards) {
    boolean main =
        change.flips().stream().anyMatch(flip -> flip.site().id().key().equals("ini/wsgi"));
    if (!main || guards.isEmpty()) {
      changes.add(change);
      return;
    }
    TreeMap<String, FileChange> all = new TreeMap<>(change.files());
    List<Flip> flips = new ArrayList<>(change.flips());
    boolean review = change.review();
    for (Guard guard : guards) {
      Flip flip = answers.get(guard.site().id());
      if (flip == null) {
        if (guard.isModuleFile()) {
          continue;
        }
        refuse(change, guard);
        return;
      }
      if (!flip.kept()) {
        EditSet edits = EditSet.of(guard.name(flip.target().binding().toString()));
        all.put(guard.site().path(), new FileChange.Modify(edits));
        flips.add(flip);
      }
    }
    flips.forEach(flip -> moved.add(flip.site().id()));
    changes.add(new Change(change.title(), all, flips, review, change.notes()));
  }

  private void refuse(Change change, Guard guard) {
    for (Flip flip : change.flips()) {
      findings.add(
          Finding.of(
              Codes.GUARD_APART,
              Severity.WARNING,
              flip.site(),
              "Not changed to "
                  + flip.target().binding()
                  + ": "
                  + guard.site().path()
                  + " starts this only while "
                  + guard.site().binding()
                  + " is there; say where modules are installed (--site-packages DIR) to move both."));
    }
  }
}
