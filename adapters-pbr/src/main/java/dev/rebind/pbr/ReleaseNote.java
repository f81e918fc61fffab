package dev.rebind.pbr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** A release note in reno's form: a YAML file with one list a section, named by a unique id. */
final class ReleaseNote {
  private static final int WIDTH = 79;

  private ReleaseNote() {}

  /**
   * The name is made from what the note says, so that the same change makes the same file.
   *
   * @param added module paths by script
   * @param removed the same of scripts whose entry point goes
   */
  static String path(
      String folder, SortedMap<String, String> added, SortedMap<String, String> removed) {
    String slug = added.isEmpty() ? "remove-wsgi-scripts" : "add-wsgi-modules";
    return folder + slug + "-" + id(added + " " + removed) + ".yaml";
  }

  static String text(SortedMap<String, String> added, SortedMap<String, String> removed) {
    StringBuilder out = new StringBuilder("---\n");
    if (!added.isEmpty()) {
      out.append("features:\n");
      for (Map.Entry<String, String> one : added.entrySet()) {
        item(
            out,
            ("The WSGI application of ``%s`` can now be loaded by its module path, ``%s``. A WSGI"
                    + " server takes it directly: uWSGI as the value of its ``module`` option,"
                    + " gunicorn as its argument.")
                .formatted(one.getKey(), one.getValue()));
      }
    }
    if (!removed.isEmpty()) {
      out.append("upgrade:\n");
      for (Map.Entry<String, String> one : removed.entrySet()) {
        item(
            out,
            ("The WSGI script ``%s`` has been removed. Deployments that name it must load the"
                    + " module path ``%s`` instead.")
                .formatted(one.getKey(), one.getValue()));
      }
    }
    return out.toString();
  }

  private static void item(StringBuilder out, String text) {
    out.append("  - |\n");
    StringBuilder line = new StringBuilder("   ");
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder("   ");
      }
      line.append(' ').append(word);
    }
    out.append(line).append('\n');
  }

  private static String id(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
