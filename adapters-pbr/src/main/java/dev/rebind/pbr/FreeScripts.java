package dev.rebind.pbr;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Binding;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Outcome;
import dev.rebind.road.Plan;
import dev.rebind.road.SiteReport;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the scripts whose entry point may go: their module is there, nothing binds them, and no
 * other script would be given that module for want of them.
 *
 * @param plan over the tree with the new modules
 * @param findings takes why an entry point stays
 */
record FreeScripts(Plan plan, ModuleRequest request, Catalogue catalogue, List<Finding> findings) {

  /** The names of those of one project. */
  Set<String> of(NewFiles made) {
    Set<String> free = new HashSet<>();
    for (String script : made.ready.keySet()) {
      Optional<SiteReport> binding = stillBinds(script);
      binding.ifPresent(
          site ->
              findings.add(
                  stays(
                      Codes.STILL_BOUND,
                      made.project,
                      script,
                      "%s binds it (%s). Move that binding first."
                          .formatted(site.site().path(), site.outcome().words()))));
      Optional<Declaration> rival = openRival(made, script);
      rival.ifPresent(
          other ->
              findings.add(
                  stays(
                      Codes.NO_NAME,
                      made.project,
                      script,
                      "%s would have its module by its name, and has none yet. Give it one with --module first."
                          .formatted(other.script()))));
      if (binding.isEmpty() && rival.isEmpty()) {
        free.add(script);
      }
    }
    // One that stays can keep another that shares its line.
    for (Set<String> before = Set.of(); !before.equals(free); ) {
      before = Set.copyOf(free);
      Set<String> wanted = before;
      free.removeIf(script -> stuck(made.project, script, wanted));
    }
    return free;
  }

  private Optional<SiteReport> stillBinds(String script) {
    return plan.sites().stream()
        .filter(report -> report.outcome() != Outcome.MOVES)
        .filter(
            report ->
                report.site().binding() instanceof Binding.Script bound
                    && ends(bound.path().tail(), script))
        .findFirst();
  }

  private static boolean ends(List<String> tail, String script) {
    return !tail.isEmpty() && tail.get(tail.size() - 1).equals(script);
  }

  /** Without the entry point a rival that has no module yet would be given this script's. */
  private Optional<Declaration> openRival(NewFiles made, String script) {
    Serving serving = new Serving(made.whole(), catalogue, request.modules());
    return serving
        .rivals(declared(made.project, script), made.ready.getOrDefault(script, ""))
        .stream()
        .filter(other -> !made.ready.containsKey(other.script()))
        .findFirst();
  }

  private static Finding stays(Code code, Project project, String script, String why) {
    Declaration declared = declared(project, script);
    return Finding.of(
        code,
        Severity.WARNING,
        declared.path(),
        declared.at(),
        "The entry point of %s stays: %s".formatted(script, why));
  }

  private boolean stuck(Project project, String script, Set<String> going) {
    boolean stuck = false;
    for (Declaration declared : project.declarations()) {
      if (declared.script().equals(script) && Removal.stuck(project, declared, going)) {
        findings.add(
            stays(
                Codes.SHARED_LINE,
                project,
                script,
                foreign(project, declared)
                    ? "its file lies elsewhere or is not called entry_points, and is only read; take it from there by hand."
                    : "it shares its line or its list with what stays too; give it a line of its own, and mend what is not understood beside it."));
        stuck = true;
      }
    }
    return stuck;
  }

  /** Whether a script is declared in a file that no claim of the project reaches. */
  private static boolean foreign(Project project, Declaration declared) {
    String below = declared.path().substring(project.folder().length());
    return !Project.NAMES.contains(below) && !EntryPointsFile.editable(below);
  }

  private static Declaration declared(Project project, String script) {
    return project.declarations().stream()
        .filter(one -> one.script().equals(script))
        .findFirst()
        .orElseThrow();
  }
}
