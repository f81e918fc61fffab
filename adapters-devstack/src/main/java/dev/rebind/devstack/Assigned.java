package dev.rebind.devstack;

import dev.rebind.text.Span;

/** A variable that is given a value. */
record Assigned(ShellFile file, Variable variable, Span at, Written value) {}
