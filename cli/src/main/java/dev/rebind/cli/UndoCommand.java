package dev.rebind.cli;

import picocli.CommandLine.ParseResult;

/** {@code rebind undo}: takes an apply back. */
final class UndoCommand {
  private UndoCommand() {}

  static int run(ParseResult typed, Session session) {
    throw new Failure("undo is not there yet");
  }
}
