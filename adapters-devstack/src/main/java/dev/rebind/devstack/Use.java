package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place that expands or names a variable and is none of the forms that bind.
 *
 * @param what who does it, for people
 */
record Use(ShellFile file, Variable variable, Span at, String what) {
  static Use by(@Nullable ShellCommand command, ShellFile file, Variable variable, Span at) {
    String what = command == null ? "a text" : command.name().orElse("a command");
    return new Use(file, variable, at, what);
  }
}
