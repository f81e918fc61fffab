package dev.rebind.uwsgi;

/**
 * A stretch of options that may or may not count: between {@code if-env = X} and {@code endif}, or
 * inside a loop.
 *
 * @param number which of the file's blocks it is, from 0
 * @param text what opens it, as written: {@code if-env = X}
 */
record Block(int number, String text, boolean loop) {}
