package dev.rebind.audit;

/** How far a service has come with one of its applications. */
public enum State {
  /** The module is there, the script is gone. */
  MODULE("module only", true),
  /** Both are there: deployments can switch before the script goes. */
  BOTH("module and script", true),
  /** The module's file is there, and importing it gives no application. */
  NO_APPLICATION("module without application", false),
  /** The script is declared and nothing can be loaded in its place. */
  SCRIPT("script only", false),
  /** Neither is there. */
  NEITHER("neither", false);

  private final String words;
  private final boolean complete;

  State(String words, boolean complete) {
    this.words = words;
    this.complete = complete;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Whether the goal is reached: the service provides a module. */
  public boolean complete() {
    return complete;
  }
}
