package dev.rebind.cli;

/** The three commands that read and plan. */
final class Planning {
  private Planning() {}

  static int run(Request request, Session session) {
    if (request.command().equals("apply") && !request.standardInput()) {
      Journals.recover(session);
    }
    Survey survey = new Surveyor(request, session).survey();
    return switch (request.command()) {
      case "check" -> CheckCommand.run(survey, session);
      case "diff" -> DiffCommand.run(survey, session);
      default -> ApplyCommand.run(survey, session);
    };
  }
}
