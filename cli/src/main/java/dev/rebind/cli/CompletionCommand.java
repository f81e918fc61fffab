package dev.rebind.cli;

import picocli.AutoComplete;

/** {@code rebind completion}: a script for the shell. */
final class CompletionCommand {
  private CompletionCommand() {}

  static int run(String shell, Session session) {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new Failure("completion takes bash or zsh, not '" + shell + "'");
    }
    // The script loads bashcompinit where it finds itself in zsh.
    session.out().print(AutoComplete.bash("rebind", Grammar.commandLine()));
    return Exit.FINE;
  }
}
