package dev.rebind.road;

import dev.rebind.spi.Head;
import dev.rebind.text.SourceText;

/** The head of a file that is decoded already. */
record TextHead(String path, SourceText file) implements Head {
  private static final int SEEN = 8192;

  @Override
  public String start() {
    return file.text().substring(0, Math.min(SEEN, file.text().length()));
  }
}
