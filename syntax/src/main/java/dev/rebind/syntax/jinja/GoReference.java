package dev.rebind.syntax.jinja;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chain of fields in a Go action, {@code .Values.conf.nova_api_uwsgi} or {@code $.Release.Name}.
 *
 * @param variable what the chain starts from: {@code $} or {@code $name}, or empty for the dot,
 *     which {@code with} and {@code range} change
 * @param fields at least one name
 */
public record GoReference(String variable, List<String> fields, Span span) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|`[^`]*+`|'(?:[^'\\\\\\n]|\\\\.)*+'|/\\*.*?\\*/"
              + "|[\\w)]+(?:\\.\\w+)*+|(?<chain>(?<variable>\\$\\w*+)?(?:\\.[\\p{L}_]\\w*+)++)",
          Pattern.DOTALL);

  public GoReference {
    fields = List.copyOf(fields);
  }

  /** Every chain in the code at {@code span}, in order; strings and comments are passed over. */
  public static List<GoReference> all(String text, Span span) {
    List<GoReference> found = new ArrayList<>();
    Matcher token = TOKEN.matcher(text).region(span.start(), span.end());
    while (token.find()) {
      String chain = token.group("chain");
      if (chain != null) {
        String variable = token.group("variable");
        String names = chain.substring(chain.indexOf('.') + 1);
        found.add(
            new GoReference(
                variable == null ? "" : variable,
                List.of(names.split("\\.")),
                new Span(token.start(), token.end())));
      }
    }
    return found;
  }
}
