package dev.rebind.audit;

/**
 * A place in a project that still names a script.
 *
 * @param path in the project
 * @param line from 1
 */
public record Reference(String path, int line) {
  @Override
  public String toString() {
    return path + ":" + line;
  }
}
