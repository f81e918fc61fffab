package dev.rebind.road;

import dev.rebind.spi.Head;

/**
 * A file of which only the name is known; it remembers what anyone wanted to know. Every adapter
 * asks the same of every name in a tree, so the parts of the name are made once.
 */
final class NameProbe implements Head {
  private final String path;
  private final String name;
  private final String extension;
  private boolean asked;
  private boolean placed;

  NameProbe(String path) {
    this.path = path;
    this.name = path.substring(path.lastIndexOf('/') + 1);
    this.extension = Head.super.extension();
    // Working out the extension looked at the name, and nobody asked for that.
    this.placed = false;
  }

  @Override
  public String path() {
    placed = true;
    return path;
  }

  @Override
  public String name() {
    placed = true;
    return name;
  }

  @Override
  public String extension() {
    return extension;
  }

  @Override
  public String start() {
    asked = true;
    return "";
  }

  /** Whether anyone asked for the start of the file. */
  boolean asked() {
    return asked;
  }

  /** Whether anyone looked beyond the extension. */
  boolean placed() {
    return placed;
  }
}
