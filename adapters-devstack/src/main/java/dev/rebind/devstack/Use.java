package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.text.Span;

/** A place that expands a variable and is none of the forms that bind. */
record Use(ShellFile file, Variable variable, ShellCommand command, Span at) {
  /** The command's first word, for people. */
  String what() {
    return command.name().orElse("a command");
  }
}
