package dev.rebind.devstack;

import dev.rebind.model.Ignore;
import dev.rebind.syntax.shell.Assignment;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.ShellScript;
import dev.rebind.syntax.shell.ShellToken;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One script of the repository.
 *
 * @param locals the local variables, as {@code function name}
 */
record ShellFile(SourceText source, ShellScript script, Set<String> locals) {
  private static final Set<String> LOCAL = Set.of("local", "declare", "typeset");

  static ShellFile read(SourceText source) {
    ShellScript script = ShellScript.parse(source.text());
    Set<String> locals = new HashSet<>();
    for (ShellCommand command : script.commands()) {
      if (command.function().isPresent() && command.name().filter(LOCAL::contains).isPresent()) {
        boolean global = command.arguments().stream().anyMatch(word -> word.source().equals("-g"));
        for (Word word : command.arguments()) {
          String name = word.assignment().map(Assignment::name).orElse(word.source());
          if (!global) {
            locals.add(command.function().get() + " " + name);
          }
        }
      }
    }
    return new ShellFile(source, script, locals);
  }

  String path() {
    return source.path();
  }

  /** Whether bash would read the script as it was read here. */
  boolean sound() {
    return script.errors().isEmpty();
  }

  /** The variable that a name means in a command. */
  Variable variable(String name, ShellCommand command) {
    String function = command.function().orElse("");
    boolean local = !function.isEmpty() && locals.contains(function + " " + name);
    return new Variable(local ? path() + "#" + function : "", name);
  }

  List<Ignore> ignores() {
    List<Ignore> ignores = new ArrayList<>();
    for (ShellToken token : script.tokens()) {
      if (token.kind() == ShellToken.Kind.COMMENT) {
        Ignore.read(source, token.span()).ifPresent(ignores::add);
      }
    }
    return ignores;
  }
}
