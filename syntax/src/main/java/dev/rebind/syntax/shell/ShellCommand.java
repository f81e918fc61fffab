package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command of a script: assignments, words and redirections in the order written.
 *
 * @param span from the first to the last of them; here-document bodies lie outside
 * @param assignments the assignments before the first word
 * @param words the command's name and its arguments; for {@code for} the variable and the list, for
 *     {@code case} the subject, for a pattern its alternatives
 * @param block the innermost compound command around it, or null at the top level
 * @param guarded whether {@code &&} or {@code ||} stands before it in its list
 * @param substituted whether it stands inside {@code $( )}, backticks or {@code <( )}
 */
public record ShellCommand(
    Kind kind,
    Span span,
    List<Assignment> assignments,
    List<Word> words,
    List<Redirection> redirections,
    @Nullable ShellBlock block,
    boolean guarded,
    boolean substituted) {
  private static final Set<String> DECLARATIONS =
      Set.of("local", "export", "declare", "typeset", "readonly");

  /** What sort of command this is. */
  public enum Kind {
    /** Also the redirections behind a compound command, then without words. */
    SIMPLE,
    /** {@code [[ ... ]]}; the words leave the brackets and the operators out. */
    TEST,
    /** {@code (( ... ))}; without words. */
    ARITHMETIC,
    FOR,
    CASE,
    /** The alternatives of one {@code case} branch. */
    PATTERN,
  }

  public ShellCommand {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirections = List.copyOf(redirections);
  }

  /** The command's name when it is a simple command and its first word is literal. */
  public Optional<String> name() {
    return kind != Kind.SIMPLE || words.isEmpty() ? Optional.empty() : words.get(0).literal();
  }

  /** The words after the first. */
  public List<Word> arguments() {
    return words.isEmpty() ? List.of() : words.subList(1, words.size());
  }

  /**
   * The assignments that outlive the command: those that stand alone, and the arguments of {@code
   * local}, {@code export}, {@code declare}, {@code typeset} and {@code readonly}.
   */
  public List<Assignment> assigned() {
    if (kind == Kind.SIMPLE && words.isEmpty()) {
      return assignments;
    }
    if (!name().filter(DECLARATIONS::contains).isPresent()) {
      return List.of();
    }
    return arguments().stream().flatMap(word -> word.assignment().stream()).toList();
  }

  /** Where a further argument is inserted: behind the last word. */
  public int endOfWords() {
    return words.isEmpty() ? span.end() : words.get(words.size() - 1).span().end();
  }

  /** The function in whose body the command stands. */
  public Optional<String> function() {
    return block == null ? Optional.empty() : block.function();
  }

  /** How many compound commands stand around it. */
  public int depth() {
    return block == null ? 0 : block.depth();
  }

  /** Whether the command may be skipped, by a condition, a loop or a list. */
  public boolean isConditional() {
    return guarded || (block != null && block.isConditional());
  }
}
