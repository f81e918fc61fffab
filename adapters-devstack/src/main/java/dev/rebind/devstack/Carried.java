package dev.rebind.devstack;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.spi.Analysis;
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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Configuration that a script writes from a here-document, for whoever reads its format.
 *
 * @param inner its reader; empty where nobody reads it
 */
record Carried(ShellFile file, Heredoc heredoc, Optional<Inner> inner) {
  private static final Pattern BINDS = Pattern.compile("(?m)^[^#\\n]*\\bwsgi-file[ \\t=]");

  private static final Set<String> SHELLS = Set.of("bash", "sh", "ssh");

  /** What its reader finds; a binding that nobody reads is shown at least. */
  Analysis analysis() {
    Analysis analysis = inner.map(Inner::analysis).orElse(Analysis.none());
    boolean silent = analysis.sites().isEmpty() && analysis.findings().isEmpty();
    return silent && BINDS.matcher(file.source().slice(heredoc.body())).find()
        ? unread()
        : analysis;
  }

  private Analysis unread() {
    Finding finding =
        Finding.of(
            Codes.ESCAPED,
            Severity.NOTE,
            file.path(),
            heredoc.body(),
            "This text sets wsgi-file in a form that Rebind does not read here. Look at it by hand.");
    return new Analysis(List.of(), List.of(finding), List.of(), List.of());
  }

  static List<Carried> in(Repository repository, Scope scope) {
    List<Carried> all = new ArrayList<>();
    for (Script script : repository.scripts()) {
      ShellFile file = script.file();
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
          String name = target(command).orElse(isShell(command) ? "heredoc.sh" : "heredoc.ini");
          int count = counted.merge(name, 1, Integer::sum);
          String key = "heredoc:" + name + (count == 1 ? "" : "#" + count);
          Excerpt excerpt = HeredocText.of(file.source(), heredoc, name, key);
          all.add(new Carried(file, heredoc, scope.open(excerpt)));
        }
      }
    }
    return all;
  }

  private static boolean isShell(ShellCommand command) {
    return SHELLS.contains(Stripped.of(command).name());
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
