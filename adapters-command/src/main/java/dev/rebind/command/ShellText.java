package dev.rebind.command;

import dev.rebind.syntax.shell.Assignment;
import dev.rebind.syntax.shell.QuoteStyle;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.ShellQuote;
import dev.rebind.syntax.shell.ShellScript;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.syntax.shell.WordPiece;
import dev.rebind.text.Edit;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads text that a shell runs. */
final class ShellText {
  private final Masked masked;
  private final String key;

  private ShellText(Excerpt excerpt, String key) {
    this.masked = new Masked(excerpt);
    this.key = key;
  }

  /** The commands of the text, and last the variables that it exports. */
  static List<Invocation> read(Excerpt excerpt, String key) {
    return new ShellText(excerpt, key).read();
  }

  /** The assignments that stand alone, as the pairs of a Dockerfile's ENV do. */
  static List<Variable> assignments(Excerpt excerpt) {
    ShellText text = new ShellText(excerpt, "");
    List<Variable> variables = new ArrayList<>();
    for (ShellCommand command : ShellScript.parse(text.masked.text()).commands()) {
      if (command.words().isEmpty()) {
        variables.addAll(text.variables(command.assignments()));
      }
    }
    return variables;
  }

  private List<Invocation> read() {
    List<Variable> exported = new ArrayList<>();
    List<Invocation> found = new ArrayList<>();
    for (ShellCommand command : ShellScript.parse(masked.text()).allCommands()) {
      if (command.kind() != ShellCommand.Kind.SIMPLE) {
        continue;
      }
      if (command.name().filter("export"::equals).isPresent()) {
        exported.addAll(variables(command.assigned()));
      } else if (!command.words().isEmpty()) {
        List<Word> words = command.words().stream().map(this::word).toList();
        found.add(new Invocation(key, words, variables(command.assignments())));
      }
    }
    if (exported.isEmpty()) {
      return found;
    }
    List<Invocation> all = new ArrayList<>();
    found.forEach(invocation -> all.add(invocation.with(exported)));
    all.add(new Invocation(key, List.of(), exported));
    return all;
  }

  private List<Variable> variables(List<Assignment> assignments) {
    List<Variable> variables = new ArrayList<>();
    for (Assignment assignment : assignments) {
      Optional<Span> name = masked.excerpt().outer(assignment.nameSpan());
      if (!assignment.append() && !assignment.subscripted() && name.isPresent()) {
        variables.add(Variable.of(assignment.name(), name.get(), word(assignment.value())));
      }
    }
    return variables;
  }

  private Word word(dev.rebind.syntax.shell.Word shell) {
    Masked.Builder builder = masked.builder();
    for (WordPiece piece : shell.pieces()) {
      if (!piece.literal()) {
        builder.reference(piece.span());
      } else if (piece.text().equals(piece.span().of(masked.text()))) {
        builder.literal(piece.span());
      } else {
        builder.escape(piece.text(), piece.span());
      }
    }
    Excerpt content = builder.build(escape(shell.quoteStyle()));
    Span span = masked.excerpt().outer(shell.span()).orElse(near(shell.span()));
    return new Word(content, span, splits(shell), text -> write(shell, text));
  }

  private Span near(Span inner) {
    return masked.excerpt().outer(Span.at(inner.start())).orElse(Span.at(0));
  }

  private Optional<Edit> write(dev.rebind.syntax.shell.Word shell, String text) {
    boolean array = shell.parts().stream().anyMatch(WordPart.Array.class::isInstance);
    return array ? Optional.empty() : masked.excerpt().outer(ShellQuote.replace(shell, text));
  }

  /** How text is written inside the word, for a command line within it. */
  private static UnaryOperator<String> escape(QuoteStyle style) {
    return switch (style) {
      case DOUBLE -> ShellQuote::insideDoubleQuotes;
      case SINGLE -> text -> text.replace("'", "'\\''");
      case BARE, MIXED, ANSI -> ShellQuote::quote;
    };
  }

  private static boolean splits(dev.rebind.syntax.shell.Word shell) {
    return shell.parts().stream()
        .anyMatch(
            part ->
                part instanceof WordPart.Parameter
                    || part instanceof WordPart.Substitution
                    || part instanceof WordPart.DoubleQuoted quoted && isAll(quoted));
  }

  /** {@code "$@"} is as many words as there are arguments. */
  private static boolean isAll(WordPart.DoubleQuoted quoted) {
    return quoted.parts().stream()
        .anyMatch(
            part ->
                part instanceof WordPart.Parameter parameter
                    && (parameter.name().equals("@") || parameter.subscripted()));
  }
}
