package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A command without what only runs it: {@code sudo}, {@code nohup}, {@code exec}. */
record Stripped(List<Word> words) {
  private static final Set<String> RUNNERS = Set.of("sudo", "nohup", "exec", "time", "command");

  static Stripped of(ShellCommand command) {
    List<Word> words = command.kind() == ShellCommand.Kind.SIMPLE ? command.words() : List.of();
    int at = 0;
    while (at < words.size() && RUNNERS.contains(text(words.get(at)))) {
      at++;
      while (at < words.size() && text(words.get(at)).startsWith("-")) {
        at++;
      }
    }
    return new Stripped(words.subList(at, words.size()));
  }

  String name() {
    return words.isEmpty() ? "" : text(words.get(0));
  }

  List<Word> arguments() {
    return words.isEmpty() ? List.of() : words.subList(1, words.size());
  }

  Optional<Word> argument(int index) {
    List<Word> all = arguments();
    return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }

  static String text(Word word) {
    return word.literal().orElse("");
  }
}
