package dev.rebind.pbr;

import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The licence as the files of a package begin with it: the comment that most of them share, without
 * the lines that say whose each one is.
 */
final class LicenceHeader {
  private static final int SAMPLE = 200;

  private LicenceHeader() {}

  /** The comment's lines with a line feed after each; empty where the files have none. */
  static String of(PythonPackage service, ProjectFiles files) {
    Map<String, Integer> counts = new TreeMap<>();
    int read = 0;
    for (String path : files.list(service.folder() + "/")) {
      if (!path.endsWith(".py") || read == SAMPLE) {
        continue;
      }
      Optional<SourceText> text = files.text(path);
      if (text.isPresent() && !text.get().text().isBlank()) {
        read++;
        String header = comment(text.get().text());
        if (!header.isEmpty()) {
          counts.merge(header, 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String comment(String text) {
    List<String> kept = new ArrayList<>();
    boolean licence = false;
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        if (line.isBlank() && kept.isEmpty()) {
          continue;
        }
        break;
      }
      String low = line.toLowerCase(Locale.ROOT);
      licence |= low.contains("licen") || low.contains("spdx");
      if (!owns(low)) {
        kept.add(line.stripTrailing());
      }
    }
    while (!kept.isEmpty() && kept.get(0).equals("#")) {
      kept.remove(0);
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).equals("#")) {
      kept.remove(kept.size() - 1);
    }
    return licence ? String.join("\n", kept) + "\n" : "";
  }

  private static boolean owns(String line) {
    return line.startsWith("#!")
        || line.contains("copyright")
        || line.contains("(c)")
        || line.contains("all rights reserved")
        || line.contains("author:")
        || line.contains("coding:")
        || line.contains("coding=")
        || line.contains("vim:")
        || line.contains("-*-");
  }
}
