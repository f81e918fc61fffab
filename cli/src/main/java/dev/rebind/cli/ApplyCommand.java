package dev.rebind.cli;

/** {@code rebind apply}: writes the changes of a plan, all or none. */
final class ApplyCommand {
  private ApplyCommand() {}

  static int run(Survey survey, Session session) {
    throw new Failure("apply is not there yet");
  }
}
