package dev.rebind.gunicorn;

import dev.rebind.model.Code;
import dev.rebind.model.Severity;
import dev.rebind.text.Span;

/** A reason to leave the setting alone; {@code why} is the end of a sentence. */
record Doubt(Code code, Severity severity, Span at, String why) {}
