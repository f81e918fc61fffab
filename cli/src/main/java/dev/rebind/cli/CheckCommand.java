package dev.rebind.cli;

import dev.rebind.model.Finding;
import java.util.List;
import java.util.Set;

/** {@code rebind check}: reports, and writes nothing but a baseline that was asked for. */
final class CheckCommand {
  private CheckCommand() {}

  static int run(Survey survey, Session session) {
    Request request = survey.request();
    if (request.writeBaseline() != null) {
      Baseline.mustBeFree(session.path(request.writeBaseline()), request.writeBaseline());
    }
    Baseline baseline =
        request.baseline() == null
            ? Baseline.none()
            : Baseline.read(session.path(request.baseline()), request.baseline());
    Baseline.Verdict verdict = baseline.judge(survey);
    int code = request.failOn().code(verdict.fresh());
    if (request.json()) {
      new JsonReport(survey, code).withAccepted(verdict.accepted()).print(session.out());
    } else {
      text(survey, session, verdict);
    }
    if (request.writeBaseline() != null) {
      int count =
          Baseline.write(session.path(request.writeBaseline()), request.writeBaseline(), survey);
      session.tell(
          "%s holds %s now".formatted(request.writeBaseline(), Summary.counted(count, "finding")));
      return Exit.FINE;
    }
    return code;
  }

  private static void text(Survey survey, Session session, Baseline.Verdict verdict) {
    Set<Finding> accepted = verdict.accepted();
    new TextReport(survey, new Style(session.colour()), accepted).print(session.out());
    List<String> lines = Summary.of(survey.plan());
    if (!survey.plan().sites().isEmpty() || !survey.findings().isEmpty()) {
      session.out().println();
    }
    lines.forEach(session.out()::println);
    if (!accepted.isEmpty() || verdict.stale() > 0) {
      String stale =
          verdict.stale() == 0
              ? ""
              : "; %s of it %s gone"
                  .formatted(
                      Summary.counted(verdict.stale(), "entry").replace("entrys", "entries"),
                      verdict.stale() == 1 ? "is" : "are");
      session
          .out()
          .println(
              "%s accepted by the baseline%s."
                  .formatted(Summary.counted(accepted.size(), "finding"), stale));
    }
    if (!survey.plan().changes().isEmpty()) {
      session.out().println("'rebind diff' shows the changes, 'rebind apply' writes them.");
    }
  }
}
