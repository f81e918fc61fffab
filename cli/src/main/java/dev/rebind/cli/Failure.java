package dev.rebind.cli;

/**
 * Why the command cannot do what was asked: wrong usage, a wrong configuration, or I/O. The message
 * is one line for standard error; the exit code is 2.
 */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
