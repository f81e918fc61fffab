package dev.rebind.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one folder, in no order. */
final class Listing {
  private final Path folder;
  private final String[] names;
  private final @Nullable List<Path> paths;

  private Listing(Path folder, String[] names, @Nullable List<Path> paths) {
    this.folder = folder;
    this.names = names;
    this.paths = paths;
  }

  /**
   * Asks for names alone, which takes half the time of asking for paths. A name that is not plain
   * ASCII may have lost bytes on its way into a string (it does where the locale is C), so then the
   * folder is read again as paths, which keep them.
   */
  static Listing of(Path folder) throws IOException {
    String[] names = folder.toFile().list();
    return names != null && arePlain(names) ? new Listing(folder, names, null) : exact(folder);
  }

  int size() {
    return names.length;
  }

  String name(int index) {
    return names[index];
  }

  Path path(int index) {
    return paths == null ? folder.resolve(names[index]) : paths.get(index);
  }

  boolean has(String name) {
    for (String each : names) {
      if (each.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Listing exact(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        paths.add(path);
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    String[] names = new String[paths.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = String.valueOf(paths.get(i).getFileName());
    }
    return new Listing(folder, names, paths);
  }

  private static boolean arePlain(String[] names) {
    for (String name : names) {
      if (!isPlain(name)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a path is the same when it is read from its text, as a report or a patch has it. */
  static boolean survives(Path path) {
    String text = path.toString();
    if (isPlain(text)) {
      return true;
    }
    try {
      return path.getFileSystem().getPath(text).equals(path);
    } catch (InvalidPathException unmappable) {
      return false;
    }
  }

  /** Whether no byte of the name can have been lost; a lost one may show as a question mark. */
  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      if (unit > '~' || unit == '?') {
        return false;
      }
    }
    return true;
  }
}
