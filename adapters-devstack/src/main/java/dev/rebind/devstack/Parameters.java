package dev.rebind.devstack;

import dev.rebind.syntax.shell.Redirection;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import java.util.ArrayList;
import java.util.List;

/** The variables that one command expands, those in its substitutions' commands left to them. */
final class Parameters {
  private final List<WordPart.Parameter> found = new ArrayList<>();

  private Parameters() {}

  static List<WordPart.Parameter> of(ShellCommand command) {
    Parameters walk = new Parameters();
    command.assignments().forEach(assignment -> walk.parts(assignment.value().parts()));
    command.words().forEach(word -> walk.parts(word.parts()));
    for (Redirection redirection : command.redirections()) {
      walk.parts(redirection.target().parts());
      redirection.heredoc().ifPresent(heredoc -> walk.parts(heredoc.parts()));
    }
    return walk.found;
  }

  static List<WordPart.Parameter> of(Word word) {
    Parameters walk = new Parameters();
    walk.parts(word.parts());
    return walk.found;
  }

  private void parts(List<WordPart> parts) {
    for (WordPart part : parts) {
      if (part instanceof WordPart.DoubleQuoted quoted) {
        parts(quoted.parts());
      } else if (part instanceof WordPart.Parameter parameter) {
        found.add(parameter);
        Word operand = parameter.operand();
        if (operand != null) {
          parts(operand.parts());
        }
      } else if (part instanceof WordPart.Array array) {
        array.elements().forEach(word -> parts(word.parts()));
      }
    }
  }
}
