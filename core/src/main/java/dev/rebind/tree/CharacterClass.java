package dev.rebind.tree;

import java.util.Set;

/** The named classes of POSIX inside brackets, such as {@code [:alpha:]}; ASCII as git has them. */
final class CharacterClass {
  private static final Set<String> KNOWN =
      Set.of(
          "alpha", "digit", "alnum", "lower", "upper", "xdigit", "space", "blank", "cntrl", "graph",
          "print", "punct");

  private CharacterClass() {}

  /** Where a class that opens at {@code at} ends, or -1 where none does. */
  static int end(String pattern, int at) {
    if (!pattern.startsWith("[:", at)) {
      return -1;
    }
    int close = pattern.indexOf(']', at + 2);
    return close > at + 2 && pattern.charAt(close - 1) == ':' ? close + 1 : -1;
  }

  static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }

  static boolean contains(String name, char unit) {
    switch (name) {
      case "alpha":
        return isAlpha(unit);
      case "digit":
        return isDigit(unit);
      case "alnum":
        return isAlpha(unit) || isDigit(unit);
      case "lower":
        return 'a' <= unit && unit <= 'z';
      case "upper":
        return 'A' <= unit && unit <= 'Z';
      case "xdigit":
        return isDigit(unit) || ('a' <= unit && unit <= 'f') || ('A' <= unit && unit <= 'F');
      case "space":
        return unit == ' ' || ('\t' <= unit && unit <= '\r');
      case "blank":
        return unit == ' ' || unit == '\t';
      case "cntrl":
        return unit < ' ' || unit == 0x7f;
      case "graph":
        return isGraph(unit);
      case "print":
        return isGraph(unit) || unit == ' ';
      case "punct":
        return isGraph(unit) && !isAlpha(unit) && !isDigit(unit);
      default:
        return false;
    }
  }

  private static boolean isAlpha(char unit) {
    return ('a' <= unit && unit <= 'z') || ('A' <= unit && unit <= 'Z');
  }

  private static boolean isDigit(char unit) {
    return '0' <= unit && unit <= '9';
  }

  private static boolean isGraph(char unit) {
    return '!' <= unit && unit <= '~';
  }
}
