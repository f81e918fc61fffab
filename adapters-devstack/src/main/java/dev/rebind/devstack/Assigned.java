package dev.rebind.devstack;

import dev.rebind.text.Span;
import java.util.Set;

/** A variable that is given a value. */
record Assigned(ShellFile file, Variable variable, Span at, Written value) {
  Assigned unless(Set<String> set) {
    return new Assigned(file, variable, at, value.unless(set, variable.name()));
  }
}
