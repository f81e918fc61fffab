package dev.rebind.cli;

import dev.rebind.disk.ApplyOptions;
import dev.rebind.disk.Journal;
import dev.rebind.disk.Outcome;
import dev.rebind.disk.Undo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code rebind undo}: takes an apply back, or lists what can be taken back. */
final class UndoCommand {
  private UndoCommand() {}

  static int run(Typed typed, Session session) {
    String id = typed.word();
    if (typed.flag("--list")) {
      return list(session);
    }
    ApplyOptions options = Journals.options(session, id.isEmpty() ? "undo" : "undo " + id);
    Outcome.Done done =
        Journals.done(id.isEmpty() ? Undo.undoLatest(options) : Undo.undo(id, options), session);
    done.written().forEach(path -> session.out().println("restored " + Clean.line("" + path)));
    done.notes().forEach(note -> session.out().println(Clean.line(note)));
    return Exit.FINE;
  }

  private static int list(Session session) {
    List<Journal> journals;
    try {
      journals = Journal.list(Journals.folder(session));
    } catch (IOException e) {
      throw new Failure(Journals.folder(session) + ": " + Reason.of(e), e);
    }
    if (journals.isEmpty()) {
      session.out().println("No journals.");
      return Exit.FINE;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("ID", "WHEN", "FILES", "WHAT", "STATE"));
    for (Journal journal : journals) {
      lines.add(
          List.of(
              journal.id(),
              journal.time().toString(),
              String.valueOf(journal.files().size()),
              Clean.line(journal.title()),
              journal.state().words()));
    }
    Table.print(lines, session.out());
    return Exit.FINE;
  }
}
