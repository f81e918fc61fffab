package dev.rebind.syntax.shell;

/** The character classes of bash's grammar, which are ASCII only. */
final class Characters {
  private Characters() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isOperator(char c) {
    return c == ';' || c == '&' || c == '|' || c == '<' || c == '>' || c == '(' || c == ')';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isName(char c) {
    return isNameStart(c) || isDigit(c);
  }

  /** The one-character parameters such as {@code $?} and {@code $@}, digits left out. */
  static boolean isSpecialParameter(char c) {
    return c != '\0' && "@*#?-$!".indexOf(c) >= 0;
  }
}
