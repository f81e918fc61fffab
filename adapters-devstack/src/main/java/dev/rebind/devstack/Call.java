package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of one of DevStack's helpers.
 *
 * @param conf what the ini is known by: its variable, or its file's name
 * @param variable the variable that is the second argument, if it is one
 * @param inline what the second argument binds, if it is no variable
 */
record Call(
    ShellFile file,
    Helper helper,
    ShellCommand command,
    String conf,
    @Nullable Variable variable,
    @Nullable Written inline) {

  /** The same, but not known where the variable whose default is given has a value of its own. */
  Call unless(Set<String> set) {
    return inline == null
        ? this
        : new Call(file, helper, command, conf, variable, inline.unless(set, ""));
  }

  List<Word> arguments() {
    return command.arguments();
  }

  Optional<Word> argument(int index) {
    return index < arguments().size() ? Optional.of(arguments().get(index)) : Optional.empty();
  }

  /** The name given in the call; empty when none is, or an empty one. */
  Optional<Word> name() {
    return argument(helper.nameAt())
        .filter(word -> !word.literal().filter(String::isEmpty).isPresent());
  }

  /** The name given in the call, when it is written out. */
  Optional<String> literalName() {
    return name().flatMap(Word::literal);
  }

  /**
   * Whether uWSGI speaks HTTP itself, so that no Apache site is made; an argument that is not
   * written out may be empty.
   */
  boolean mayHaveNoSite() {
    return helper == Helper.WRITE
        && argument(3).filter(word -> !word.literal().orElse("?").isEmpty()).isPresent();
  }

  /**
   * Whether each word is one argument: {@code "$@"} and a pattern may be any number of them, and an
   * expansion without quotes none. Without the first two arguments no helper does anything.
   */
  boolean countable() {
    List<Word> all = arguments();
    return all.stream().allMatch(Call::isOne)
        && all.stream().skip(2).noneMatch(word -> word.parts().stream().allMatch(Call::vanishes));
  }

  private static boolean vanishes(WordPart part) {
    return part instanceof WordPart.Parameter || part instanceof WordPart.Substitution;
  }

  private static boolean isOne(Word word) {
    return word.parts().stream().allMatch(Call::isOne)
        && word.pieces().stream().allMatch(piece -> piece.literal() || isExpansion(piece.text()));
  }

  /** Not a pattern of files or of words. */
  private static boolean isExpansion(String text) {
    return text.startsWith("$") || text.startsWith("`") || text.startsWith("~");
  }

  private static boolean isOne(WordPart part) {
    if (part instanceof WordPart.DoubleQuoted quoted) {
      return quoted.parts().stream().allMatch(Call::isOne);
    }
    return !(part instanceof WordPart.Parameter parameter
        && (parameter.subscripted()
            || parameter.name().equals("@")
            || parameter.name().equals("*")));
  }
}
