package dev.rebind.syntax.shell;

import java.util.ArrayList;
import java.util.List;

/** Visits everything inside of commands; the reader's depth limit bounds the recursion. */
final class WordWalk {
  final List<ShellCommand> commands = new ArrayList<>();
  final List<WordPart.Parameter> parameters = new ArrayList<>();

  void commands(List<ShellCommand> list) {
    for (ShellCommand command : list) {
      commands.add(command);
      command.assignments().forEach(assignment -> word(assignment.value()));
      command.words().forEach(this::word);
      for (Redirection redirection : command.redirections()) {
        word(redirection.target());
        redirection.heredoc().ifPresent(heredoc -> parts(heredoc.parts()));
      }
    }
  }

  private void word(Word word) {
    parts(word.parts());
  }

  private void parts(List<WordPart> parts) {
    for (WordPart part : parts) {
      if (part instanceof WordPart.DoubleQuoted quoted) {
        parts(quoted.parts());
      } else if (part instanceof WordPart.Parameter parameter) {
        parameters.add(parameter);
        if (parameter.operand() != null) {
          word(parameter.operand());
        }
      } else if (part instanceof WordPart.Substitution substitution) {
        commands(substitution.commands());
      } else if (part instanceof WordPart.Array array) {
        array.elements().forEach(this::word);
      }
    }
  }
}
