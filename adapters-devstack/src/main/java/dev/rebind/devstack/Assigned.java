package dev.rebind.devstack;

import dev.rebind.syntax.shell.Word;
import dev.rebind.text.Span;

/** A variable that is given a value. */
record Assigned(ShellFile file, Variable variable, Span at, Word word) {
  Written value() {
    return Written.of(word);
  }
}
