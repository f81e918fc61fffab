package dev.rebind.pbr;

import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonExpression;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import dev.rebind.syntax.python.PythonToken;
import dev.rebind.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * Whether an entry point can be called without arguments, as the generated script does, as far as
 * the text of its module tells.
 */
final class FactoryCheck {
  private static final int DEEPEST = 4;

  private final PythonFile python;
  private final String module;

  private FactoryCheck(SourceText file, String module) {
    this.python = PythonFile.parse(file.text());
    this.module = module;
  }

  /** Why it cannot be called; empty when nothing speaks against it. */
  static Optional<String> objection(Project project, Declaration declared) {
    Optional<SourceText> file = project.module(declared.module());
    if (file.isEmpty()) {
      return Optional.of(
          "the module %s is not in this tree, or cannot be read; mend or remove the entry point"
              .formatted(declared.module()));
    }
    FactoryCheck check = new FactoryCheck(file.get(), declared.module());
    int dot = declared.attribute().indexOf('.');
    return dot < 0
        ? check.callable(declared.attribute(), 0)
        : check.holder(declared.attribute().substring(0, dot));
  }

  /** The class, or another object, whose method is called. */
  private Optional<String> holder(String name) {
    boolean there =
        python.bindings(name).stream().anyMatch(PythonBinding::definesOnImport)
            || !python.starImports().isEmpty();
    return there ? Optional.empty() : Optional.of(missing(name));
  }

  private String missing(String name) {
    return "%s does not define %s; mend or remove the entry point".formatted(module, name);
  }

  private Optional<String> callable(String name, int depth) {
    List<PythonBinding> bindings =
        python.bindings(name).stream().filter(PythonBinding::definesOnImport).toList();
    if (bindings.isEmpty()) {
      return python.starImports().isEmpty() ? Optional.of(missing(name)) : Optional.empty();
    }
    PythonBinding last = bindings.get(bindings.size() - 1);
    return switch (last.kind()) {
      case FUNCTION -> function(name, last.statement());
      case ASSIGNMENT -> assigned(name, last, depth);
      case CLASS, IMPORT, TARGET, AUGMENTED, DELETION -> Optional.empty();
    };
  }

  private Optional<String> assigned(String name, PythonBinding binding, int depth) {
    PythonExpression value = binding.value().orElse(null);
    if (value == null || value.kind() == PythonExpression.Kind.LAMBDA) {
      return Optional.empty();
    }
    if (value.kind() == PythonExpression.Kind.NAME && depth < DEEPEST) {
      return callable(value.span().of(python.text()), depth + 1);
    }
    boolean partial =
        value.kind() == PythonExpression.Kind.CALL
            && value.tokens().stream().anyMatch(token -> token.is(python.text(), "partial"));
    return partial
        ? Optional.empty()
        : Optional.of(
            ("%1$s:%2$s is an object that is made when its module is imported, not a function that"
                    + " makes one, so a server can load %1$s:%2$s as it is")
                .formatted(module, name));
  }

  private Optional<String> function(String name, PythonStatement header) {
    String text = python.text();
    List<PythonToken> tokens = header.tokens();
    if (tokens.get(0).is(text, "async")) {
      return Optional.of(
          "%s:%s is a coroutine, which no WSGI server awaits".formatted(module, name));
    }
    int index = python.statements().indexOf(header);
    boolean decorated =
        index > 0 && python.statements().get(index - 1).tokens().get(0).is(text, "@");
    return decorated || !needsArguments(tokens)
        ? Optional.empty()
        : Optional.of(
            "%s:%s cannot be called without arguments; give them defaults".formatted(module, name));
  }

  /** Whether a parameter of {@code def name(...)} has no default and collects nothing. */
  private boolean needsArguments(List<PythonToken> tokens) {
    String text = python.text();
    int depth = 0;
    boolean fresh = true;
    boolean required = false;
    for (PythonToken token : tokens) {
      String word = token.of(text);
      if ("([{".contains(word)) {
        depth++;
        fresh = depth == 1;
        continue;
      }
      if (")]}".contains(word)) {
        depth--;
        if (depth == 0) {
          return required;
        }
        continue;
      }
      if (depth != 1) {
        continue;
      }
      if (word.equals(",")) {
        if (required) {
          return true;
        }
        fresh = true;
      } else if (fresh) {
        required = token.kind() == PythonToken.Kind.NAME;
        fresh = false;
      } else if (word.equals("=")) {
        required = false;
      }
    }
    return false;
  }
}
