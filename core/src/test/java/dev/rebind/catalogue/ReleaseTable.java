package dev.rebind.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The table that the catalogue's releases were made from, read without the catalogue's code. */
final class ReleaseTable {
  record Entry(
      String script, String series, String version, String state, String factory, String module) {}

  static final List<Entry> ENTRIES = read();

  private ReleaseTable() {}

  static List<Entry> of(String script) {
    return ENTRIES.stream().filter(e -> e.script().equals(script)).toList();
  }

  private static List<Entry> read() {
    try (InputStream in = ReleaseTable.class.getResourceAsStream("releases.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("project\t"))
          .map(line -> line.split("\t", -1))
          .map(c -> new Entry(c[1], c[2], c[3], c[5], c[6], c[7]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
