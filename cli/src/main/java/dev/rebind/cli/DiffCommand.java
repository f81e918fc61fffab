package dev.rebind.cli;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.road.Faults;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code rebind diff}: the patch, exact to the byte, and nothing else, on standard output. */
final class DiffCommand {
  private DiffCommand() {}

  static int run(Survey survey, Session session) {
    Plan plan = survey.plan();
    int code = survey.request().failOn().code(survey.findings());
    if (survey.request().json()) {
      new JsonReport(survey, code).print(session.out());
      return code;
    }
    session.out().writeBytes(plan.patch());
    session.out().flush();
    Summary.of(plan).forEach(session::tell);
    if (!plan.held().isEmpty()) {
      session.tell(
          Summary.counted(plan.held().size(), "change")
              + " more after a person has looked: --review");
    }
    for (Finding finding : survey.findings()) {
      if (finding.severity() == Severity.BROKEN
          || finding.code().equals(LiveNotices.LIVE)
          || finding.code().equals(Faults.UNREADABLE)) {
        session.tell(
            "%s: %s %s"
                .formatted(
                    survey.base().shown(finding.path()),
                    finding.code(),
                    Clean.sentence(Secrets.mask(finding.message()).text())));
      }
    }
    List<String> secret = secrets(survey);
    if (!secret.isEmpty()) {
      session.tell("the patch holds what looks like a secret: " + String.join(", ", secret));
    }
    if (!plan.files().isEmpty() && !survey.request().standardInput()) {
      session.tell(hint(survey.base()));
    }
    return code;
  }

  private static List<String> secrets(Survey survey) {
    List<String> found = new ArrayList<>();
    for (PlannedFile file : survey.plan().files().values()) {
      if (file.diff().lines().anyMatch(Secrets::in)) {
        found.add(survey.base().shown(file.path()));
      }
    }
    return found;
  }

  /** Where the patch applies; git counts from the top of a repository, patch from here. */
  private static String hint(Base base) {
    Path top = base.folder();
    while (top != null && !Files.exists(top.resolve(".git"))) {
      top = top.getParent();
    }
    String here = base.folder().equals(base.current()) ? "here" : "in " + base.folder();
    String git =
        top == null || top.equals(base.folder())
            ? "git apply"
            : "git apply --directory=" + top.relativize(base.folder());
    return "apply it %s with 'patch -p1' or '%s'".formatted(here, git);
  }
}
