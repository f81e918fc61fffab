package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.text.Span;

/** A place that expands a variable and is none of the forms that bind. */
record Use(ShellFile file, ShellCommand command, WordPart.Parameter parameter) {
  String name() {
    return parameter.name();
  }

  Variable variable() {
    return file.variable(name(), command);
  }

  Span at() {
    return parameter.span();
  }

  /** The command's first word, for people. */
  String what() {
    return command.name().orElse("a command");
  }
}
