package dev.rebind.uwsgi;

import java.util.Set;

/**
 * A stretch of options that may or may not count: between {@code if-env = X} and {@code endif}, or
 * inside a loop.
 *
 * @param number which of the file's blocks it is, from 0
 * @param text what opens it, as written: {@code if-env = X}
 */
record Block(int number, String text, boolean loop) {
  private static final Set<String> SAY_NOTHING =
      Set.of("if-not-env", "if-not-opt", "if-reload", "if-not-reload");

  /** Whether {@code %(_)} stands for something in it. */
  boolean fills() {
    int equals = text.indexOf(" = ");
    return !SAY_NOTHING.contains(equals < 0 ? text : text.substring(0, equals));
  }
}
