package dev.rebind.apache;

import dev.rebind.model.Code;

/** A reason to leave an alias alone; {@code why} is a sentence. */
record Doubt(Code code, String why) {}
