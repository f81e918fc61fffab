package dev.rebind.cli;

/** The three commands that read and plan. */
final class Planning {
  private Planning() {}

  static int run(Request request, Session session) {
    Survey survey = new Surveyor(request, session).survey();
    switch (request.command()) {
      case "check":
        return CheckCommand.run(survey, session);
      case "diff":
        return DiffCommand.run(survey, session);
      default:
        return ApplyCommand.run(survey, session);
    }
  }
}
