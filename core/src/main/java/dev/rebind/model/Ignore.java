package dev.rebind.model;

import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that silences findings: {@code rebind: ignore[RB101]} or {@code rebind: ignore}. A
 * bracket that is empty, or that never closes, silences nothing.
 *
 * @param at the comment
 * @param covers the text in which findings are silenced
 * @param codes the codes silenced; empty for all
 */
public record Ignore(String path, Span at, Span covers, Set<String> codes) {
  private static final Pattern COMMENT =
      Pattern.compile("rebind:\\s*ignore\\b(?:\\s*(\\[)([^\\]]*)(\\]?))?");

  /**
   * Reads one comment. On a line of its own it covers the next line, after code its own line.
   *
   * @param comment the span of the comment, its marker included
   */
  public static Optional<Ignore> read(SourceText file, Span comment) {
    Matcher matcher = COMMENT.matcher(file.slice(comment));
    if (!matcher.find()) {
      return Optional.empty();
    }
    Span line = file.lineAt(comment.start());
    boolean alone = file.text().substring(line.start(), comment.start()).isBlank();
    int next = Math.min(file.text().length(), file.text().indexOf('\n', line.end()) + 1);
    Span covers = alone && next > line.end() ? file.lineAt(next) : line;
    Set<String> codes = new TreeSet<>();
    if (matcher.group(1) != null) {
      if (!matcher.group(3).isEmpty()) {
        Arrays.stream(matcher.group(2).split("[,\\s]+"))
            .filter(code -> !code.isEmpty())
            .forEach(codes::add);
      }
      if (codes.isEmpty()) {
        // No finding has such a code, so the comment silences nothing and is told to be idle.
        codes.add(matcher.group(1) + matcher.group(2) + matcher.group(3));
      }
    }
    return Optional.of(new Ignore(file.path(), comment, covers, codes));
  }

  /** Whether this comment silences a finding of that code that begins at {@code at}. */
  public boolean silences(String code, String findingPath, Span at) {
    return path.equals(findingPath)
        && (codes.isEmpty() || codes.contains(code))
        && covers.start() <= at.start()
        && at.start() <= covers.end();
  }
}
