package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.syntax.shell.WordPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a word binds.
 *
 * @param word the word to replace; inside of {@code ${X:-...}} the default
 * @param fallbackOf the variable whose default this is, or empty
 * @param binding what it is, or empty when that is decided elsewhere
 */
record Written(Word word, String fallbackOf, Optional<Binding> binding) {
  private static final Pattern MODULE = Pattern.compile("[\\w.-]+:\\w+(?:\\(\\))?");

  /** What lib/apache takes for a module path; anything else it takes for a file. */
  private static final Pattern TAKEN = Pattern.compile("[a-zA-Z0-9_.]+:[a-zA-Z0-9_]+");

  static Written of(Word word) {
    Optional<Word> fallback = word.parameter().flatMap(WordPart.Parameter::defaultWord);
    Word inner = fallback.orElse(word);
    String variable = fallback.isEmpty() ? "" : word.parameter().orElseThrow().name();
    return new Written(inner, variable, binding(inner));
  }

  /** Whether the environment can set something else. */
  boolean overridable() {
    return !fallbackOf.isEmpty();
  }

  /**
   * The same, but not known where the variable whose default this is has a value of its own.
   *
   * @param set the variables that some script gives a value
   * @param self the variable that this is assigned to; empty for an argument
   */
  Written unless(Set<String> set, String self) {
    boolean other = set.contains(fallbackOf) && !fallbackOf.equals(self);
    return other ? new Written(word, fallbackOf, Optional.empty()) : this;
  }

  static boolean isTaken(Binding.Module module) {
    return TAKEN.matcher(module.toString()).matches();
  }

  /** The last segment of a script's path; empty when it is not written out. */
  static Optional<String> basename(Binding binding) {
    if (!(binding instanceof Binding.Script script)) {
      return Optional.empty();
    }
    List<String> tail = script.path().tail();
    return tail.isEmpty() ? Optional.empty() : Optional.of(tail.get(tail.size() - 1));
  }

  private static Optional<Binding> binding(Word word) {
    Optional<String> literal = word.literal();
    if (literal.filter(text -> MODULE.matcher(text).matches()).isPresent()) {
      return literal.map(Binding.Module::parse);
    }
    Optional<String> looked = whichOf(word);
    Value value = looked.map(Value::literal).orElseGet(() -> value(word));
    return value.tail().isEmpty() ? Optional.empty() : Optional.of(new Binding.Script(value));
  }

  static Value value(Word word) {
    List<Value.Part> parts = new ArrayList<>();
    for (WordPiece piece : word.pieces()) {
      parts.add(
          piece.literal() ? new Value.Literal(piece.text()) : new Value.Reference(piece.text()));
    }
    return new Value(parts);
  }

  /** The script of {@code $(which script)}. */
  private static Optional<String> whichOf(Word word) {
    List<WordPart> parts = word.parts();
    if (parts.size() == 1 && parts.get(0) instanceof WordPart.DoubleQuoted quoted) {
      parts = quoted.parts();
    }
    if (parts.size() != 1 || !(parts.get(0) instanceof WordPart.Substitution inside)) {
      return Optional.empty();
    }
    return which(inside);
  }

  static Optional<String> which(WordPart.Substitution inside) {
    if (inside.commands().size() != 1) {
      return Optional.empty();
    }
    ShellCommand command = inside.commands().get(0);
    boolean which = command.name().filter("which"::equals).isPresent();
    return which && command.words().size() == 2
        ? command.words().get(1).literal().filter(text -> !text.isEmpty() && text.indexOf('/') < 0)
        : Optional.empty();
  }
}
