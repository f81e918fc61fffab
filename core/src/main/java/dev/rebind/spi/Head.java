package dev.rebind.spi;

/** A file before it is decoded. */
public interface Head {
  /** Path inside the roots, with slashes. */
  String path();

  /**
   * The first 8,192 units of the text, fewer where the file is shorter. Asking opens the file;
   * while a tree is walked the answer may still be empty, and the adapter is asked again later.
   */
  String start();

  /** The last segment of the path. */
  default String name() {
    return path().substring(path().lastIndexOf('/') + 1);
  }

  /** What follows the last dot of the name, in lower case; empty without one. */
  default String extension() {
    int dot = name().lastIndexOf('.');
    return dot <= 0 ? "" : name().substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** The folder of the path, empty at the top. */
  default String folder() {
    int slash = path().lastIndexOf('/');
    return slash < 0 ? "" : path().substring(0, slash);
  }
}
