package dev.rebind.cli;

import dev.rebind.disk.Undo;

/** The three commands that read and plan. */
final class Planning {
  private Planning() {}

  static int run(Request request, Session session) {
    if (request.command().equals("apply") && !request.standardInput()) {
      // What an interrupted run left half done is not what the plan is to be made of.
      Journals.done(Undo.recover(Journals.options(session, "apply")), session);
    }
    Survey survey = new Surveyor(request, session).survey();
    return switch (request.command()) {
      case "check" -> CheckCommand.run(survey, session);
      case "diff" -> DiffCommand.run(survey, session);
      default -> ApplyCommand.run(survey, session);
    };
  }
}
