package dev.rebind.cli;

import dev.rebind.Rebind;
import dev.rebind.disk.Outcome;
import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.SiteId;
import dev.rebind.road.Faults;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import dev.rebind.text.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code rebind apply}: writes the changes of a plan, all or none. */
final class ApplyCommand {
  private ApplyCommand() {}

  static int run(Survey survey, Session session) {
    Plan plan = survey.plan();
    List<Finding> left = left(survey);
    int code = survey.request().failOn().code(left);
    if (survey.request().standardInput()) {
      filtered(survey, session);
      return code;
    }
    Commits commits =
        survey.request().commit() && !plan.files().isEmpty()
            ? Commits.ready(survey, session)
            : null;
    Outcome.Done done = plan.files().isEmpty() ? null : written(survey, session);
    if (commits != null && done != null) {
      commits.commit(done.journalId());
    }
    List<String> files =
        done == null
            ? List.of()
            : plan.files().keySet().stream().map(survey.base()::shown).toList();
    if (survey.request().json()) {
      String journal = done == null ? null : done.journalId();
      new JsonReport(survey, code)
          .withApplied(new JsonReport.Applied(journal, files))
          .print(session.out());
    } else {
      text(survey, session.out(), files, done);
      for (Finding finding : left) {
        if (finding.severity() == Severity.BROKEN) {
          session
              .out()
              .println(
                  "Still broken: %s: %s %s"
                      .formatted(
                          Clean.line(survey.base().shown(finding.path())),
                          finding.code(),
                          Clean.sentence(Secrets.mask(finding.message()).text())));
        } else if (finding.code().equals(Faults.UNREADABLE)) {
          session.tell(
              survey.base().shown(finding.path())
                  + ": "
                  + finding.code()
                  + " "
                  + finding.message());
        }
      }
    }
    return code;
  }

  private static Outcome.Done written(Survey survey, Session session) {
    Outcome outcome;
    try {
      outcome =
          Rebind.apply(
              survey.plan(),
              Journals.options(session, "apply in " + survey.base().folder())
                  .withLive(survey.request().live()));
    } catch (IOException e) {
      throw new Failure("nothing was written: " + e.getMessage(), e);
    }
    return Journals.done(outcome, session);
  }

  /** Standard input was read, so the file as it is to be is the answer. */
  private static void filtered(Survey survey, Session session) {
    String name = survey.base().roots().get(0).name();
    PlannedFile planned = survey.plan().files().get(name);
    Optional<SourceText> text = planned == null ? survey.plan().tree().text(name) : planned.after();
    text.ifPresent(after -> session.out().writeBytes(after.bytes()));
    Summary.of(survey.plan()).forEach(session::tell);
  }

  private static void text(
      Survey survey, PrintStream out, List<String> files, Outcome.@Nullable Done done) {
    Plan plan = survey.plan();
    if (done == null) {
      out.println("Nothing to write.");
    } else {
      files.forEach(file -> out.println("wrote " + Clean.line(file)));
      done.notes().forEach(note -> out.println(Clean.line(note)));
    }
    Summary.of(plan).forEach(out::println);
    if (!plan.held().isEmpty()) {
      out.println(
          "%s left for a person to look at; --review makes %s."
              .formatted(
                  Summary.counted(plan.held().size(), "change"),
                  plan.held().size() == 1 ? "it" : "them"));
    }
    if (done != null) {
      out.println(
          "Journal %s; 'rebind undo %s' takes it back."
              .formatted(done.journalId(), done.journalId()));
    }
  }

  /** The findings that stand when the changes are made: what a check would say then. */
  private static List<Finding> left(Survey survey) {
    Set<SiteId> moved = new HashSet<>();
    Set<Change> made = new HashSet<>(survey.plan().changes());
    for (Change change : made) {
      for (Flip flip : change.flips()) {
        if (!flip.kept()) {
          moved.add(flip.site().id());
        }
      }
    }
    return survey.findings().stream()
        .filter(finding -> finding.site() == null || !moved.contains(finding.site()))
        .filter(finding -> finding.fix() == null || !made.contains(finding.fix()))
        .toList();
  }
}
