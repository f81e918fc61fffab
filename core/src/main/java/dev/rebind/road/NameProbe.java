package dev.rebind.road;

import dev.rebind.spi.Head;

/** A file of which only the name is known; it remembers whether anyone wanted to see more. */
final class NameProbe implements Head {
  private final String path;
  private boolean asked;

  NameProbe(String path) {
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String start() {
    asked = true;
    return "";
  }

  boolean asked() {
    return asked;
  }
}
