package dev.rebind.syntax.app;

import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonToken;
import java.util.List;
import java.util.Set;

/** A parenthesis of literal arguments, as {@code ast.literal_eval} takes them. */
final class LiteralCall {
  private static final Set<String> WORDS = Set.of("None", "True", "False");
  private static final Set<String> SIGNS =
      Set.of(",", "(", ")", "[", "]", "{", "}", ":", "-", "+", "=");

  private final String text;
  private final List<PythonToken> tokens;

  private LiteralCall(String text, List<PythonToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static boolean accepts(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    PythonFile file = PythonFile.parse(text);
    if (!file.errors().isEmpty() || file.statements().size() != 1) {
      return false;
    }
    return new LiteralCall(text, file.statements().get(0).tokens()).literal();
  }

  private boolean literal() {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      String word = token.of(text);
      if ("([{".contains(word)) {
        boolean called = i > 0 && isValue(tokens.get(i - 1));
        if (called) {
          return false;
        }
        depth++;
      } else if (")]}".contains(word)) {
        depth--;
        if (depth == 0 && i + 1 < tokens.size()) {
          return false;
        }
      } else if (!plain(i, depth)) {
        return false;
      }
    }
    return depth == 0;
  }

  private boolean plain(int at, int depth) {
    PythonToken token = tokens.get(at);
    return switch (token.kind()) {
      case NUMBER -> true;
      case STRING -> !formatted(token);
      case NAME -> WORDS.contains(token.of(text)) || keyword(at, depth);
      case OPERATOR -> SIGNS.contains(token.of(text));
      default -> false;
    };
  }

  /** A name right before an equals sign names an argument of the call itself. */
  private boolean keyword(int at, int depth) {
    return depth == 1 && at + 1 < tokens.size() && tokens.get(at + 1).is(text, "=");
  }

  private boolean isValue(PythonToken token) {
    return switch (token.kind()) {
      case NAME, NUMBER, STRING -> true;
      default -> token.is(text, ")") || token.is(text, "]") || token.is(text, "}");
    };
  }

  private boolean formatted(PythonToken token) {
    String word = token.of(text);
    int quote = 0;
    while (quote < word.length() && word.charAt(quote) != '"' && word.charAt(quote) != '\'') {
      quote++;
    }
    String prefix = word.substring(0, quote);
    return prefix.chars().anyMatch(c -> "fFtT".indexOf(c) >= 0);
  }
}
