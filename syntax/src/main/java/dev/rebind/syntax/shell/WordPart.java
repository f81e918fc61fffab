package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a word as bash reads it; the parts of a word touch one another and cover it. */
public sealed interface WordPart {
  /** The whole part, its quotes and brackets included. */
  Span span();

  /** Text that stands for itself, outside or inside of double quotes. */
  record Text(Span span, String value) implements WordPart {}

  /** A backslash and what it protects; an escaped line end has the empty value. */
  record Escape(Span span, String value) implements WordPart {}

  /** {@code '...'}, or {@code $'...'} when {@code ansi}. */
  record SingleQuoted(Span span, Span inside, boolean ansi, @Nullable String decoded)
      implements WordPart {
    /** The text between the quotes; absent when it holds bytes that no character stands for. */
    public Optional<String> value() {
      return Optional.ofNullable(decoded);
    }
  }

  /** {@code "..."}, or {@code $"..."} when {@code localized}. */
  record DoubleQuoted(Span span, Span inside, boolean localized, List<WordPart> parts)
      implements WordPart {
    public DoubleQuoted {
      parts = List.copyOf(parts);
    }
  }

  /**
   * {@code $NAME} or {@code ${NAME...}}.
   *
   * @param prefix {@code #} for a length, {@code !} for an indirection, else empty
   * @param operator what follows the name ({@code :-}, {@code %%}, {@code /}), or empty
   * @param operand what follows the operator, or null where there is none
   */
  record Parameter(
      Span span,
      String name,
      Span nameSpan,
      String prefix,
      boolean subscripted,
      String operator,
      @Nullable Word operand)
      implements WordPart {
    private static final Set<String> DEFAULTS = Set.of(":-", "-", ":=", "=");

    /** Whether this is the bare value: no prefix, no subscript, no operator. */
    public boolean isPlain() {
      return prefix.isEmpty() && !subscripted && operator.isEmpty();
    }

    /**
     * The word that serves when the variable is unset: of {@code :-}, {@code -}, {@code :=}, {@code
     * =}.
     */
    public Optional<Word> defaultWord() {
      boolean has = prefix.isEmpty() && !subscripted && DEFAULTS.contains(operator);
      return has ? Optional.ofNullable(operand) : Optional.empty();
    }
  }

  /**
   * {@code $(...)}, backticks, {@code <(...)} or {@code >(...)}.
   *
   * @param opener the characters before the inside
   * @param commands what stands inside; within backticks a nested, escaped backtick stays an escape
   */
  record Substitution(Span span, Span inside, String opener, List<ShellCommand> commands)
      implements WordPart {
    public Substitution {
      commands = List.copyOf(commands);
    }
  }

  /** {@code $((...))} or {@code $[...]}; what stands inside is not looked into. */
  record Arithmetic(Span span, Span inside) implements WordPart {}

  /** The parenthesis of {@code NAME=( ... )}. */
  record Array(Span span, Span inside, List<Word> elements) implements WordPart {
    public Array {
      elements = List.copyOf(elements);
    }
  }
}
