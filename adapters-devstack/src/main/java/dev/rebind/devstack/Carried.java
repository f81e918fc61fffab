package dev.rebind.devstack;

import dev.rebind.spi.Inner;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.shell.Heredoc;
import dev.rebind.syntax.shell.Redirection;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Configuration that a script writes from a here-document, for whoever reads its format. */
final class Carried {
  private Carried() {}

  static List<Inner> in(Repository repository, Scope scope) {
    List<Inner> all = new ArrayList<>();
    for (ShellFile file : repository.files()) {
      if (!file.source().text().contains("<<")) {
        continue;
      }
      Map<String, Integer> counted = new HashMap<>();
      for (ShellCommand command : file.commands()) {
        for (Redirection redirection : command.redirections()) {
          Heredoc heredoc = redirection.heredoc().orElse(null);
          if (heredoc == null || !worth(file, heredoc)) {
            continue;
          }
          String name = target(command).orElse("heredoc.ini");
          int count = counted.merge(name, 1, Integer::sum);
          String key = "heredoc:" + name + (count == 1 ? "" : "#" + count);
          Excerpt excerpt = HeredocText.of(file.source(), heredoc, name, key);
          scope.open(excerpt).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static boolean worth(ShellFile file, Heredoc heredoc) {
    return heredoc.terminated()
        && file.source().slice(heredoc.body()).toLowerCase(Locale.ROOT).contains("wsgi");
  }

  /** The name of the file that is written, for its extension. */
  private static Optional<String> target(ShellCommand command) {
    List<Word> words = new ArrayList<>();
    for (Redirection redirection : command.redirections()) {
      if (redirection.operator().startsWith(">")) {
        words.add(redirection.target());
      }
    }
    Stripped stripped = Stripped.of(command);
    if (stripped.name().equals("tee")) {
      words.addAll(stripped.arguments());
    }
    for (Word word : words) {
      List<String> tail = Written.value(word).tail();
      if (!tail.isEmpty() && tail.get(tail.size() - 1).indexOf('.') > 0) {
        return Optional.of(tail.get(tail.size() - 1));
      }
    }
    return Optional.empty();
  }
}
