package dev.rebind.cli;

import dev.rebind.model.Severity;

/** Colours of a terminal, or none. */
record Style(boolean on) {
  private static final String RESET = "\033[0m";

  String place(String text) {
    return in("1", text);
  }

  String code(Severity severity, String text) {
    return in(
        severity == Severity.BROKEN ? "1;31" : severity == Severity.WARNING ? "33" : "36", text);
  }

  String caret(String text) {
    return in("32", text);
  }

  String quiet(String text) {
    return in("2", text);
  }

  private String in(String codes, String text) {
    return on ? "\033[" + codes + "m" + text + RESET : text;
  }
}
