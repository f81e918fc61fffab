package dev.rebind.resolve;

/** Where a site stands after it was decided. */
public enum Outcome {
  /** It gets a new binding. */
  MOVES("moves"),
  /** It would get one; a person must look first ({@code --review}). */
  REVIEW("needs a look"),
  /** It loads what it should. */
  DONE("already a module path"),
  /** The release asked for does not have the module. */
  NOT_YET("not yet in the release"),
  /** Nothing says which release this is for. */
  NO_RELEASE("no release known"),
  /** Its value is decided when the server starts. */
  UNDECIDED("decided at deploy time"),
  /** It could move, and is left alone for a reason. */
  REFUSED("refused"),
  /** No service that Rebind knows. */
  NOT_OURS("not a known service"),
  /** It does not work at the release asked for, and no edit here mends it. */
  BROKEN("broken");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** A few words for a summary. */
  public String words() {
    return words;
  }
}
