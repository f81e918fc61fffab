package dev.rebind.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code rebind} as a function: arguments in, an exit code out. */
public final class Command {
  private Command() {}

  /** Runs in this process's folder and environment. */
  public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, Session.of(in, out, err));
  }

  /**
   * Runs the command and writes its answer to the session's streams.
   *
   * @return 0 when nothing is fixable and nothing is broken at the release asked for, 1 when a fix
   *     is pending or something is broken, 2 for wrong usage, wrong configuration, I/O errors and
   *     faults of the command itself
   */
  public static int run(List<String> args, Session session) {
    boolean debug = args.contains("--debug");
    int code = guarded(args, session, debug);
    session.out().flush();
    if (session.out().checkError()) {
      session.tell("standard output could not be written");
      return Exit.FAILED;
    }
    return code;
  }

  /** The one place where an exception becomes a line and an exit code. */
  private static int guarded(List<String> args, Session session, boolean debug) {
    try {
      return parsed(args, session);
    } catch (Failure failure) {
      return failed(session, failure.getMessage(), failure, debug);
    } catch (UncheckedIOException io) {
      String cause = io.getCause() == null ? "" : ": " + io.getCause().getMessage();
      return failed(session, io.getMessage() + cause, io, debug);
    } catch (OutOfMemoryError full) {
      return failed(session, "out of memory; try fewer paths at once", full, debug);
    } catch (RuntimeException | Error fault) {
      String what =
          fault.getCause() instanceof OutOfMemoryError
              ? "out of memory; try fewer paths at once"
              : "internal error: " + fault + (debug ? "" : " (--debug shows where)");
      return failed(session, what, fault, debug);
    }
  }

  private static int failed(Session session, String message, Throwable why, boolean debug) {
    session.tell(message);
    if (debug) {
      why.printStackTrace(session.err());
    }
    return Exit.FAILED;
  }

  private static int parsed(List<String> args, Session session) {
    CommandLine line = Grammar.commandLine(args);
    ParseResult result;
    try {
      result = line.parseArgs(args.toArray(String[]::new));
    } catch (ParameterException wrong) {
      String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
      throw new Failure(wrong.getMessage() + " (" + name + " --help lists what there is)", wrong);
    }
    for (CommandLine asked : result.asCommandLineList()) {
      if (asked.isUsageHelpRequested()) {
        asked.usage(session.out(), CommandLine.Help.Ansi.OFF);
        return Exit.FINE;
      }
      if (asked.isVersionHelpRequested()) {
        asked.printVersionHelp(session.out(), CommandLine.Help.Ansi.OFF);
        return Exit.FINE;
      }
    }
    ParseResult command = result.subcommand();
    if (command == null) {
      line.usage(session.err(), CommandLine.Help.Ansi.OFF);
      return Exit.FAILED;
    }
    String name = command.commandSpec().name();
    if (Grammar.PLANNING.contains(name)) {
      return Planning.run(Request.of(command), session);
    }
    switch (name) {
      case "undo":
        return UndoCommand.run(command, session);
      case "catalogue":
        return CatalogueCommand.run(command, session);
      case "explain":
        return ExplainCommand.run(command.matchedPositionalValue(0, ""), session);
      default:
        return CompletionCommand.run(command.matchedPositionalValue(0, ""), session);
    }
  }
}
