package dev.rebind.cli;

import dev.rebind.Rebind;
import dev.rebind.model.Finding;
import dev.rebind.model.SiteId;
import dev.rebind.pbr.Codes;
import dev.rebind.pbr.ModuleRequest;
import dev.rebind.pbr.ServiceModules;
import dev.rebind.pbr.ServiceProject;
import dev.rebind.resolve.Outcome;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Faults;
import dev.rebind.road.Plan;
import dev.rebind.road.SiteReport;
import dev.rebind.tree.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code rebind modules}: makes the modules that a service's scripts lack. */
final class ModulesCommand {
  private static final Set<Outcome> OPEN = Set.of(Outcome.REVIEW, Outcome.REFUSED, Outcome.BROKEN);

  private ModulesCommand() {}

  static Verb verb() {
    return Verb.planning(
        "modules",
        "Give each wsgi_scripts entry of a service its module, and move what in the tree binds the"
            + " script. Prints a patch; --apply writes it.",
        Switch.many(
            "--module",
            "SCRIPT=MODULE",
            "The module for one script, where it is not to be <package>.wsgi.<server>."),
        Switch.choice(
            "--scripts",
            "What becomes of the entry points: they stay for a cycle (the default), or go.",
            "keep",
            "remove"),
        Switch.flag("--move", "Make a plain module <package>/wsgi.py the package's __init__.py."),
        Switch.flag("--apply", "Write the files, with a journal for 'rebind undo'."));
  }

  static int run(Typed typed, Session session) {
    Request request = Request.of(typed);
    if (request.standardInput()) {
      throw new Failure("modules reads a project, not standard input");
    }
    ModuleRequest wanted = wanted(typed);
    if (typed.flag("--apply")) {
      Journals.recover(session);
    }
    Survey survey =
        new Surveyor(
                request, session, (rebind, tree, settings) -> plan(rebind, tree, settings, wanted))
            .survey();
    int code =
        typed.flag("--apply")
            ? ApplyCommand.run(survey, session)
            : DiffCommand.run(survey, session);
    List<Finding> own = survey.findings().stream().filter(ModulesCommand::isOwn).toList();
    if (!request.json()) {
      Set<SiteId> open = open(survey.plan());
      survey.findings().stream()
          .filter(finding -> own.contains(finding) || open.contains(finding.site()))
          .forEach(finding -> tell(finding, survey, session));
    }
    boolean refused =
        own.stream()
            .anyMatch(
                finding ->
                    Codes.refusals().contains(finding.code())
                        || finding.code().equals(Faults.UNREADABLE));
    return refused && request.failOn() != Exit.FailOn.NEVER ? Exit.PENDING : code;
  }

  /** What is said of declarations and modules; a declaring file that cannot be read is one. */
  private static boolean isOwn(Finding finding) {
    String name = finding.path().substring(finding.path().lastIndexOf('/') + 1);
    return Codes.all().contains(finding.code())
        || (finding.code().equals(Faults.UNREADABLE)
            && ServiceProject.metadataNames().contains(name));
  }

  /** The bindings that could move with the modules and do not. */
  private static Set<SiteId> open(Plan plan) {
    Set<SiteId> open = new HashSet<>();
    for (SiteReport report : plan.sites()) {
      if (OPEN.contains(report.outcome())) {
        open.add(report.site().id());
      }
    }
    return open;
  }

  /** Nothing of this is in the patch, and each refusal names a way out. */
  private static void tell(Finding finding, Survey survey, Session session) {
    if (finding.code().equals(Codes.MISSING) || finding.code().equals(Codes.REMOVED)) {
      return;
    }
    int line =
        survey
            .plan()
            .tree()
            .text(finding.path())
            .map(text -> text.position(finding.at().start()).line())
            .orElse(1);
    session.tell(
        "%s:%d: %s %s"
            .formatted(
                survey.base().shown(finding.path()),
                line,
                finding.code(),
                Secrets.mask(finding.message()).text()));
  }

  private static Plan plan(
      Rebind rebind, SourceTree tree, Settings settings, ModuleRequest wanted) {
    try {
      return ServiceModules.plan(rebind, tree, settings, wanted);
    } catch (IllegalArgumentException unknown) {
      throw new Failure("--module: " + unknown.getMessage(), unknown);
    }
  }

  private static ModuleRequest wanted(Typed typed) {
    ModuleRequest wanted =
        ModuleRequest.standard()
            .withRemove("remove".equals(typed.value("--scripts")))
            .withMove(typed.flag("--move"));
    for (String written : typed.values("--module")) {
      int equals = written.indexOf('=');
      if (equals < 1 || equals == written.length() - 1) {
        throw new Failure("--module takes SCRIPT=MODULE, not '" + written + "'");
      }
      wanted = wanted.withModule(written.substring(0, equals), written.substring(equals + 1));
    }
    return wanted;
  }
}
