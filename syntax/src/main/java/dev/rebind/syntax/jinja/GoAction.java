package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.TemplateToken.Kind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a Go action does from how it begins. */
final class GoAction {
  private static final Set<String> CONTROL =
      Set.of(
          "if", "else", "end", "range", "with", "define", "block", "template", "break", "continue");
  private static final Pattern FIRST = Pattern.compile("[a-z]+(?![\\w.])");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\$\\w*\\s*(,\\s*\\$\\w*\\s*)?:?=.*", Pattern.DOTALL);
  private static final Pattern ELSE = Pattern.compile("else\\s+(if|with)(?![\\w.])");

  private GoAction() {}

  static Kind kind(String code) {
    if (code.startsWith("/*")) {
      return Kind.COMMENT;
    }
    return word(code).isEmpty() ? Kind.EXPRESSION : Kind.STATEMENT;
  }

  /** The control word, {@code elif} for {@code else if} and {@code else with}, or empty. */
  static String word(String code) {
    if (ASSIGNMENT.matcher(code).matches()) {
      return "set";
    }
    if (ELSE.matcher(code).lookingAt()) {
      return "elif";
    }
    Matcher first = FIRST.matcher(code);
    return first.lookingAt() && CONTROL.contains(first.group()) ? first.group() : "";
  }
}
