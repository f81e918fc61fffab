package dev.rebind.ansible;

import dev.rebind.model.Code;

/** Why something is not done, for people. */
record Doubt(Code code, String why) {}
