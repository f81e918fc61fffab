package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.TemplateToken.Fault;

/** Why a template cannot be read as worlds, and at which token. */
public record TemplateProblem(TemplateToken at, String reason) {
  static String reason(Fault fault) {
    return switch (fault) {
      case UNCLOSED -> "not closed";
      case UNBALANCED -> "brackets or quotes do not match";
      case DELIMITERS -> "the header sets other delimiters";
      case BAD_HEADER -> "the header is no list of settings";
      case NONE -> "nothing";
    };
  }
}
