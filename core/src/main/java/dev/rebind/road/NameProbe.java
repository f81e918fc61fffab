package dev.rebind.road;

import dev.rebind.spi.Head;

/**
 * A file of which only the name is known; it remembers whether anyone wanted to see more. Every
 * adapter asks the same of every name in a tree, so the parts of the name are made once.
 */
final class NameProbe implements Head {
  private final String path;
  private final String name;
  private final String extension;
  private boolean asked;

  NameProbe(String path) {
    this.path = path;
    this.name = Head.super.name();
    this.extension = Head.super.extension();
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String name() {
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

  boolean asked() {
    return asked;
  }
}
