package dev.rebind.devstack;

import dev.rebind.model.Ignore;
import dev.rebind.syntax.shell.Assignment;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.ShellScript;
import dev.rebind.syntax.shell.ShellToken;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One script of the repository.
 *
 * @param commands all of them, those in substitutions too
 * @param locals the local variables of each function
 */
record ShellFile(
    SourceText source,
    ShellScript script,
    List<ShellCommand> commands,
    Map<String, Set<String>> locals) {
  private static final Set<String> LOCAL = Set.of("local", "declare", "typeset");

  static ShellFile read(SourceText source) {
    ShellScript script = ShellScript.parse(source.text());
    Map<String, Set<String>> locals = new HashMap<>();
    for (ShellCommand command : script.commands()) {
      if (command.function().isPresent() && command.name().filter(LOCAL::contains).isPresent()) {
        boolean global = command.arguments().stream().anyMatch(word -> word.source().equals("-g"));
        for (Word word : command.arguments()) {
          String name = word.assignment().map(Assignment::name).orElse(word.source());
          if (!global) {
            locals.computeIfAbsent(command.function().get(), key -> new HashSet<>()).add(name);
          }
        }
      }
    }
    return new ShellFile(source, script, script.allCommands(), locals);
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
    boolean local = locals.getOrDefault(function, Set.of()).contains(name);
    return new Variable(local ? path() + "#" + function : "", name);
  }

  /** A function with a local variable of that name that calls one of these functions. */
  Optional<String> shadows(Variable variable, Set<String> functions) {
    if (!variable.home().isEmpty() || functions.isEmpty()) {
      return Optional.empty();
    }
    for (ShellCommand command : commands) {
      String function = command.function().orElse("");
      if (locals.getOrDefault(function, Set.of()).contains(variable.name())
          && command.name().filter(functions::contains).isPresent()) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  List<Ignore> ignores() {
    List<Ignore> ignores = new ArrayList<>();
    if (!source.text().contains("rebind:")) {
      return ignores;
    }
    for (ShellToken token : script.tokens()) {
      if (token.kind() == ShellToken.Kind.COMMENT) {
        Ignore.read(source, token.span()).ifPresent(ignores::add);
      }
    }
    return ignores;
  }
}
