package dev.rebind.syntax.yaml;

import java.util.function.UnaryOperator;

/**
 * How new text is written inside a scalar that keeps its style: escapes in double quotes, doubled
 * single quotes, and the block's indentation after each line feed.
 */
record ScalarEscape(YamlStyle style, String lineStart) implements UnaryOperator<String> {
  @Override
  public String apply(String replacement) {
    return switch (style) {
      case PLAIN -> replacement;
      case SINGLE -> replacement.replace("'", "''");
      case DOUBLE -> YamlQuote.escape(replacement);
      case LITERAL -> replacement.replace("\n", lineStart);
      // An empty line is what a folded block shows as a line feed.
      case FOLDED -> replacement.replace("\n", "\n" + lineStart);
    };
  }
}
