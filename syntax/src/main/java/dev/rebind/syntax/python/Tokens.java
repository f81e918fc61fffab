package dev.rebind.syntax.python;

import java.util.ArrayList;
import java.util.List;

/** Looks for tokens outside of brackets. */
final class Tokens {
  private Tokens() {}

  /** How a token changes the depth of brackets. */
  static int depth(String text, PythonToken token) {
    if (token.kind() != PythonToken.Kind.OPERATOR || token.span().length() != 1) {
      return 0;
    }
    char c = text.charAt(token.span().start());
    return c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
  }

  /** The index of the first such token outside of brackets, or -1. */
  static int indexOf(String text, List<PythonToken> tokens, String wanted) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (depth == 0 && tokens.get(i).is(text, wanted)) {
        return i;
      }
      depth += depth(text, tokens.get(i));
    }
    return -1;
  }

  /** The index of the bracket that closes the one at {@code open}, or -1. */
  static int closing(String text, List<PythonToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += depth(text, tokens.get(i));
      if (depth == 0) {
        return i > open ? i : -1;
      }
    }
    return -1;
  }

  /** The stretches between such tokens outside of brackets; empty ones too. */
  static List<List<PythonToken>> split(String text, List<PythonToken> tokens, String separator) {
    List<List<PythonToken>> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (depth == 0 && tokens.get(i).is(text, separator)) {
        parts.add(tokens.subList(start, i));
        start = i + 1;
      }
      depth += depth(text, tokens.get(i));
    }
    parts.add(tokens.subList(start, tokens.size()));
    return parts;
  }
}
