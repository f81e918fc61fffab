package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One redirection of a command, such as {@code 2>file} or {@code <<EOF}.
 *
 * @param operator the operator without the descriptor
 * @param target what follows it; for a here-document its delimiter
 * @param body the here-document, or null for any other operator
 */
public record Redirection(Span span, String operator, Word target, @Nullable Heredoc body) {
  public Optional<Heredoc> heredoc() {
    return Optional.ofNullable(body);
  }
}
