package dev.rebind.tree;

/**
 * A pattern for one name: literal text, {@code *}, {@code ?}, {@code [...]} and escapes. A {@code
 * ?} is one UTF-16 unit, where git counts bytes.
 */
final class Segment {
  /** Stands for any number of whole names; never asked to match one. */
  static final Segment FOLDERS = new Segment("**", Kind.WILD);

  private enum Kind {
    LITERAL,
    SUFFIX,
    WILD
  }

  private final String pattern;
  private final Kind kind;

  private Segment(String pattern, Kind kind) {
    this.pattern = pattern;
    this.kind = kind;
  }

  static Segment of(String pattern) {
    if (isPlain(pattern, 0)) {
      return new Segment(pattern, Kind.LITERAL);
    }
    if (pattern.charAt(0) == '*' && isPlain(pattern, 1)) {
      return new Segment(pattern.substring(1), Kind.SUFFIX);
    }
    return new Segment(pattern, Kind.WILD);
  }

  boolean matches(String name) {
    switch (kind) {
      case LITERAL:
        return name.equals(pattern);
      case SUFFIX:
        return name.endsWith(pattern);
      default:
        return matchesWild(name);
    }
  }

  private static boolean isPlain(String pattern, int from) {
    for (int i = from; i < pattern.length(); i++) {
      if ("*?[\\".indexOf(pattern.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Goes back to the last star only, which is enough: an earlier one could match no more. */
  private boolean matchesWild(String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int starIn = 0;
    while (in < name.length() || at < pattern.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = ++at;
        starIn = in;
        continue;
      }
      int after = at < pattern.length() && in < name.length() ? one(at, name.charAt(in)) : -1;
      if (after > 0) {
        at = after;
        in++;
      } else if (star >= 0 && starIn < name.length()) {
        at = star;
        in = ++starIn;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Where the pattern goes on after the unit at {@code at} has matched, or -1. */
  private int one(int at, char unit) {
    switch (pattern.charAt(at)) {
      case '?':
        return at + 1;
      case '[':
        return oneOfClass(at, unit);
      case '\\':
        return at + 1 < pattern.length() && pattern.charAt(at + 1) == unit ? at + 2 : -1;
      default:
        return pattern.charAt(at) == unit ? at + 1 : -1;
    }
  }

  private int oneOfClass(int open, char unit) {
    int at = open + 1;
    boolean negated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    if (negated) {
      at++;
    }
    boolean found = false;
    for (int first = at; at < pattern.length(); ) {
      char low = pattern.charAt(at);
      if (low == ']' && at > first) {
        return found == negated ? -1 : at + 1;
      }
      int named = low == '[' ? CharacterClass.end(pattern, at) : -1;
      if (named > 0) {
        String name = pattern.substring(at + 2, named - 2);
        if (!CharacterClass.isKnown(name)) {
          return -1;
        }
        found |= CharacterClass.contains(name, unit);
        at = named;
        continue;
      }
      at = low == '\\' ? at + 1 : at;
      if (at >= pattern.length()) {
        return -1;
      }
      low = pattern.charAt(at++);
      char high = low;
      if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        at += pattern.charAt(at + 1) == '\\' ? 2 : 1;
        if (at >= pattern.length()) {
          return -1;
        }
        high = pattern.charAt(at++);
      }
      // git takes the first end of a range for itself, so that [b-a] still has the b.
      found |= unit == low || (low <= unit && unit <= high);
    }
    return -1;
  }
}
