package dev.rebind.command;

import dev.rebind.syntax.shell.Assignment;
import dev.rebind.syntax.shell.QuoteStyle;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.ShellError;
import dev.rebind.syntax.shell.ShellQuote;
import dev.rebind.syntax.shell.ShellScript;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.syntax.shell.WordPiece;
import dev.rebind.text.Edit;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads text that a shell runs. */
final class ShellText {
  private final Masked masked;
  private final String key;

  private final ShellScript script;

  private ShellText(Masked masked, String key) {
    this.masked = masked;
    this.key = key;
    this.script = ShellScript.parse(masked.text());
  }

  /**
   * A text and where it stops to be readable.
   *
   * @param documents the here-documents, in the file
   * @param fault the place of what is never closed, in the file; null for a sound text
   */
  record Whole(List<Invocation> invocations, List<Span> documents, @Nullable Span fault) {}

  /** The commands of a whole script. */
  static Whole whole(Excerpt excerpt, String key) {
    return whole(new ShellText(new Masked(excerpt), key));
  }

  /** The commands of a text whose line ends are blanks like any other, as in Compose. */
  static Whole oneLine(Excerpt excerpt, String key) {
    return whole(new ShellText(Masked.oneLine(excerpt), key));
  }

  private static Whole whole(ShellText text) {
    Span fault = fault(text.script).map(ShellError::at).map(text::outer).orElse(null);
    List<Span> documents =
        text.script.allCommands().stream()
            .flatMap(command -> command.redirections().stream())
            .flatMap(redirection -> redirection.heredoc().stream())
            .map(document -> text.outer(document.body()))
            .toList();
    return new Whole(text.read(), documents, fault);
  }

  /** The commands of the text, and last the variables that it exports. */
  static List<Invocation> read(Excerpt excerpt, String key) {
    return new ShellText(new Masked(excerpt), key).read();
  }

  private List<Invocation> read() {
    List<Variable> exported = new ArrayList<>();
    List<Invocation> found = new ArrayList<>();
    int readable = readable(script);
    for (ShellCommand command : script.allCommands()) {
      if (command.kind() != ShellCommand.Kind.SIMPLE || command.span().end() > readable) {
        continue;
      }
      if (command.name().filter("export"::equals).isPresent()) {
        exported.addAll(variables(command.assigned()));
      } else if (!command.words().isEmpty()
          && Launch.isPossible(command.span().of(masked.excerpt().text()))) {
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

  /** Up to where the text can be read: an opening quote that nothing closes swallows the rest. */
  private static int readable(ShellScript script) {
    return fault(script).map(error -> error.at().start()).orElse(script.text().length());
  }

  private static Optional<ShellError> fault(ShellScript script) {
    return script.errors().stream()
        .filter(
            error ->
                switch (error.kind()) {
                  case UNTERMINATED_QUOTE,
                      UNTERMINATED_PARAMETER,
                      UNTERMINATED_SUBSTITUTION,
                      UNTERMINATED_ARRAY ->
                      true;
                  default -> false;
                })
        .min(Comparator.comparing(error -> error.at().start()));
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
    Span span = outer(shell.span());
    return new Word(content, span, splits(shell), text -> write(shell, text));
  }

  private Span outer(Span inner) {
    Excerpt excerpt = masked.excerpt();
    return excerpt.outer(inner).or(() -> excerpt.outer(Span.at(inner.start()))).orElse(Span.at(0));
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
                    || (part instanceof WordPart.DoubleQuoted quoted && isAll(quoted)));
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
