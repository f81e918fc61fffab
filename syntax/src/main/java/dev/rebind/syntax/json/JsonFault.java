package dev.rebind.syntax.json;

import dev.rebind.text.Span;

/** Why a text is not JSON, and where. */
public record JsonFault(Span at, String reason) {}
