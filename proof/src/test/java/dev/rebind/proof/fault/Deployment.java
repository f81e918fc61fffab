package dev.rebind.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of uWSGI files that {@code rebind apply} rewrites, each to bytes that are known. */
record Deployment(Path folder, int files) {
  private static final int LONG = 70_000;

  /** How many files are as they were and how many are rewritten. */
  record Look(int before, int after) {
    boolean one() {
      return before == 0 || after == 0;
    }
  }

  static Deployment in(Path folder, int files) {
    Deployment made = new Deployment(folder, files);
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < files; i++) {
        Files.writeString(made.file(i), made.before(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot fill " + folder, e);
    }
    return made;
  }

  Path file(int number) {
    return folder.resolve("nova-api-" + number + ".ini");
  }

  String before(int number) {
    return text(number, "wsgi-file = /usr/bin/nova-api-wsgi");
  }

  String after(int number) {
    return text(number, "module = nova.wsgi.osapi_compute:application");
  }

  /** Some are so long that a write of them could be cut in two. */
  private static String text(int number, String binding) {
    String tail = number % 10 == 0 ? "# " + "x".repeat(LONG) + "\n" : "";
    return "[uwsgi]\n# " + number + "\n" + binding + "\nmaster = true\n" + tail;
  }

  List<String> apply() {
    return List.of("apply", "--release", "2025.2", folder.toString());
  }

  /** Reads every file; one that is neither old nor new fails. */
  Look look() {
    int before = 0;
    for (int i = 0; i < files; i++) {
      String text = read(file(i));
      if (text.equals(before(i))) {
        before++;
      } else {
        assertEquals(after(i), text, "neither old nor new: " + file(i));
      }
    }
    return new Look(before, files - before);
  }

  /** Everything in the folder that is none of the files. */
  List<String> strangers() {
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = new ArrayList<>();
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
      for (int i = 0; i < files; i++) {
        names.remove(String.valueOf(file(i).getFileName()));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
