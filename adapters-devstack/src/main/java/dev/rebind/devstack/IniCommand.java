package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command of DevStack's inc/ini-config, or crudini, about one key of a section {@code uwsgi}.
 *
 * @param sets whether it gives the key a value
 * @param words the file, the section, the key and what follows
 */
record IniCommand(boolean sets, List<Word> words) {
  private static final Set<String> OTHERS =
      Set.of("iniget", "inidelete", "inicomment", "iniuncomment", "ini_has_option", "iniadd");

  static Optional<IniCommand> of(ShellCommand command) {
    Stripped stripped = Stripped.of(command);
    List<Word> rest = new ArrayList<>(stripped.arguments());
    boolean sets = stripped.name().equals("iniset");
    if (stripped.name().equals("crudini")) {
      sets = rest.removeIf(word -> Stripped.text(word).equals("--set"));
      rest.removeIf(word -> Stripped.text(word).startsWith("--"));
    } else if (sets || OTHERS.contains(stripped.name())) {
      rest.removeIf(word -> Stripped.text(word).equals("-sudo"));
    } else {
      return Optional.empty();
    }
    boolean uwsgi = rest.size() > 2 && Stripped.text(rest.get(1)).equals("uwsgi");
    return uwsgi ? Optional.of(new IniCommand(sets, rest)) : Optional.empty();
  }

  Word file() {
    return words.get(0);
  }

  Word key() {
    return words.get(2);
  }

  /** The value that is set; empty where there is not exactly one. */
  Optional<Word> value() {
    return sets && words.size() == 4 ? Optional.of(words.get(3)) : Optional.empty();
  }
}
