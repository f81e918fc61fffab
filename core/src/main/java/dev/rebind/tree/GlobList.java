package dev.rebind.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Patterns of one file in the grammar of {@code .gitignore}; the last that matches decides. */
final class GlobList {
  /** What a list says of a path. */
  enum Verdict {
    MATCHED,
    NEGATED,
    SILENT
  }

  private record Rule(Glob glob, boolean negated) {}

  /** The last line first. */
  private final List<Rule> rules;

  private GlobList(List<Rule> rules) {
    this.rules = rules;
  }

  static GlobList of(List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    for (String line : lines) {
      String pattern = trimmed(line);
      if (pattern.isEmpty() || pattern.startsWith("#")) {
        continue;
      }
      boolean negated = pattern.startsWith("!");
      rules.add(new Rule(Glob.of(negated ? pattern.substring(1) : pattern), negated));
    }
    Collections.reverse(rules);
    return new GlobList(List.copyOf(rules));
  }

  /**
   * A whole file: lines end in a line feed, a carriage return before it and a first BOM fall away.
   */
  static GlobList parse(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = new ArrayList<>();
    for (String line : body.split("\n", -1)) {
      lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
    return of(lines);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * The last pattern that matches {@code folderPath/name}; the path starts at the list's own
   * folder.
   */
  Verdict verdict(String folderPath, String name, boolean folder) {
    String path = "";
    for (Rule rule : rules) {
      boolean matched;
      if (rule.glob.needsPath()) {
        path = path.isEmpty() ? TreePath.join(folderPath, name) : path;
        matched = rule.glob.matchesPath(path, folder);
      } else {
        matched = rule.glob.matchesName(name, folder);
      }
      if (matched) {
        return rule.negated ? Verdict.NEGATED : Verdict.MATCHED;
      }
    }
    return Verdict.SILENT;
  }

  /** Trailing spaces do not count, unless a backslash stands before one. */
  private static String trimmed(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      int slashes = 0;
      while (slashes < end - 1 && line.charAt(end - 2 - slashes) == '\\') {
        slashes++;
      }
      if (slashes % 2 == 1) {
        break;
      }
      end--;
    }
    return line.substring(0, end);
  }
}
