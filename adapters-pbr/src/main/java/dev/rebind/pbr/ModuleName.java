package dev.rebind.pbr;

import java.util.Set;

/** Whether Python can import a module by its dotted name. */
final class ModuleName {
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private ModuleName() {}

  static boolean isOne(String dotted) {
    for (String part : dotted.split("\\.", -1)) {
      if (!part.matches("[A-Za-z_]\\w*") || KEYWORDS.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
