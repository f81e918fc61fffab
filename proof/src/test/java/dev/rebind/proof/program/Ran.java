package dev.rebind.proof.program;

/**
 * What a program left behind when it ended; both streams are decoded as ISO-8859-1, a character a
 * byte, so that no byte is lost.
 */
public record Ran(int exit, String out, String err) {
  /** Itself, when the exit code was 0. */
  public Ran orFail() {
    if (exit != 0) {
      throw new AssertionError("exit code " + exit + "\n" + out + "\n" + err);
    }
    return this;
  }
}
