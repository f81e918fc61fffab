package dev.rebind.command;

import dev.rebind.model.Code;

/** A reason not to change a place; {@code why} is the end of a sentence. */
record Doubt(Code code, String why) {}
