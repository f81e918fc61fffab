package dev.rebind.devstack;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An ini that is copied from the repository and then set: the two must say the same kind of thing,
 * since uWSGI loads a {@code module} and a {@code wsgi-file} one after the other and keeps the
 * first.
 */
final class TwoWriters {
  private static final Pattern FILE = Pattern.compile("(?m)^[ \\t]*wsgi-file[ \\t]*=");
  private static final Pattern MODULE = Pattern.compile("(?m)^[ \\t]*(?:module|wsgi)[ \\t]*=");

  private TwoWriters() {}

  static List<Finding> of(Repository repository, Scope scope) {
    List<Finding> findings = new ArrayList<>();
    for (Setter setter : repository.setters()) {
      shipped(setter, scope)
          .filter(text -> (setter.setsFile() ? MODULE : FILE).matcher(text.text()).find())
          .ifPresent(text -> findings.add(both(setter, text)));
    }
    return findings;
  }

  private static Finding both(Setter setter, SourceText shipped) {
    return Finding.of(
        Codes.TWO_WRITERS,
        Severity.WARNING,
        setter.file().path(),
        setter.key().span(),
        "The ini is copied from %s, which binds the application the other way, so it ends up with a module and a wsgi-file. Let both say module."
            .formatted(shipped.path()));
  }

  /** The file of the repository that is copied to the ini before it is set. */
  private static Optional<SourceText> shipped(Setter setter, Scope scope) {
    for (ShellCommand command : setter.file().script().commands()) {
      Stripped stripped = Stripped.of(command);
      List<Word> words = stripped.arguments();
      boolean copies = stripped.name().equals("cp") || stripped.name().equals("install");
      if (copies && words.size() > 1 && same(words.get(words.size() - 1), setter)) {
        List<String> tail = Written.value(words.get(words.size() - 2)).tail();
        if (!tail.isEmpty()) {
          String inside = String.join("/", tail);
          return scope.text(scope.root().isEmpty() ? inside : scope.root() + "/" + inside);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean same(Word destination, Setter setter) {
    String name = destination.parameter().map(each -> each.name()).orElse(destination.source());
    return setter.conf().equals(name) || setter.conf().endsWith(" " + name);
  }
}
