package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a here-document.
 *
 * @param delimiter the word that ends it, without its quotes
 * @param quoted whether the delimiter was quoted, so that nothing in the body expands
 * @param stripsTabs whether the operator was {@code <<-}
 * @param body the lines, the last one's end included, the ending line not
 * @param terminated whether the ending line was found
 * @param parts the body's parts; one text when quoted
 */
public record Heredoc(
    String delimiter,
    boolean quoted,
    boolean stripsTabs,
    Span body,
    boolean terminated,
    List<WordPart> parts) {
  public Heredoc {
    parts = List.copyOf(parts);
  }

  /** Each line of the body without its end, and without its leading tabs under {@code <<-}. */
  public List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int at = body.start();
    while (at < body.end()) {
      int feed = text.indexOf('\n', at);
      int next = feed < 0 || feed >= body.end() ? body.end() : feed + 1;
      int end = feed < 0 || feed >= body.end() ? body.end() : feed;
      if (end > at && text.charAt(end - 1) == '\r') {
        end--;
      }
      int start = at;
      while (stripsTabs && start < end && text.charAt(start) == '\t') {
        start++;
      }
      lines.add(new Span(start, end));
      at = next;
    }
    return List.copyOf(lines);
  }
}
