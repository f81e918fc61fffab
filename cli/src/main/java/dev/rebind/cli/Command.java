package dev.rebind.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
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
      return failed(session, String.valueOf(failure.getMessage()), failure, debug);
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
    Optional<Typed> plain = Typed.plain(args);
    if (plain.isPresent()) {
      return carryOut(plain.get(), session);
    }
    CommandLine line = Grammar.commandLine();
    ParseResult result = Grammar.parse(line, args);
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
    if (!result.hasSubcommand()) {
      line.usage(session.err(), CommandLine.Help.Ansi.OFF);
      return Exit.FAILED;
    }
    return carryOut(Grammar.typed(result.subcommand()), session);
  }

  private static int carryOut(Typed typed, Session session) {
    typed.mustSaySomething();
    return switch (typed.verb().name()) {
      case "modules" -> ModulesCommand.run(typed, session);
      case "audit" -> AuditCommand.run(typed, session);
      case "advise" -> AdviseCommand.run(typed, session);
      case "undo" -> UndoCommand.run(typed, session);
      case "convert" -> ConvertCommand.run(typed, session);
      case "catalogue" -> CatalogueCommand.run(typed, session);
      case "explain" -> ExplainCommand.run(typed.word(), session);
      case "completion" -> CompletionCommand.run(typed.word(), session);
      default -> Planning.run(Request.of(typed), session);
    };
  }
}
