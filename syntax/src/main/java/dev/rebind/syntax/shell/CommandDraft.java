package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command while it is read; here-documents arrive after its end, so that it is built again then.
 */
final class CommandDraft {
  ShellCommand.Kind kind = ShellCommand.Kind.SIMPLE;
  final List<Word> words = new ArrayList<>(4);
  private final List<Assignment> assignments = new ArrayList<>(1);
  private final List<RedirectionDraft> redirections = new ArrayList<>(1);
  private int start = -1;
  private int end;
  private @Nullable ShellBlock block;
  private boolean guarded;
  private boolean substituted;

  boolean isEmpty() {
    return start < 0;
  }

  /** Whether the draft is one word and nothing else. */
  boolean isOneWord() {
    return words.size() == 1 && assignments.isEmpty() && redirections.isEmpty();
  }

  void reach(Span span) {
    start = start < 0 ? span.start() : start;
    end = span.end();
  }

  void word(Word word) {
    reach(word.span());
    words.add(word);
  }

  void assign(Word word, Assignment assignment) {
    reach(word.span());
    assignments.add(assignment);
  }

  void redirect(int from, String operator, Word target, @Nullable PendingHeredoc heredoc) {
    Span span = new Span(from, target.span().end());
    reach(span);
    redirections.add(new RedirectionDraft(span, operator, target, heredoc));
  }

  void close(@Nullable ShellBlock block, boolean guarded, boolean substituted) {
    this.block = block;
    this.guarded = guarded;
    this.substituted = substituted;
  }

  boolean hasHeredoc() {
    for (RedirectionDraft each : redirections) {
      if (each.heredoc != null) {
        return true;
      }
    }
    return false;
  }

  ShellCommand build() {
    List<Redirection> built = new ArrayList<>(redirections.size());
    for (RedirectionDraft draft : redirections) {
      Heredoc body = draft.heredoc == null ? null : draft.heredoc.body();
      built.add(new Redirection(draft.span, draft.operator, draft.target, body));
    }
    Span span = new Span(start, end);
    return new ShellCommand(kind, span, assignments, words, built, block, guarded, substituted);
  }

  private record RedirectionDraft(
      Span span, String operator, Word target, @Nullable PendingHeredoc heredoc) {}
}
