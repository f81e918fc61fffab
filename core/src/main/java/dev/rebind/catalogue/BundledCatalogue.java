package dev.rebind.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Holds the catalogue of this jar; the class is loaded when the catalogue is first asked for. */
final class BundledCatalogue {
  private static final String[] FILES = {
    "series.txt", "services.txt", "releases.txt", "partial.txt"
  };

  static final Catalogue INSTANCE = load();

  private BundledCatalogue() {}

  private static Catalogue load() {
    CatalogueReader reader = new CatalogueReader();
    for (String file : FILES) {
      reader.read(file, text(file));
    }
    return reader.catalogue();
  }

  private static String text(String file) {
    try (InputStream in = BundledCatalogue.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the catalogue's " + file + " is missing from the jar");
      }
      // All of it is ASCII, and this decoder copies without looking at every byte.
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue's " + file + " cannot be read", e);
    }
  }
}
