package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import dev.rebind.syntax.shell.Redirection;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of an ini that {@code echo} writes to a file from one constant, where the value is plain
 * text; {@code printf} has a grammar of its own and is left to people.
 */
final class Echoes {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:^|(?<=\\n)|(?<=\\\\n))([ \\t]*)(wsgi-file|module)([ \\t]*=[ \\t]*)([\\w.:/()+-]+)"
              + "(?=[ \\t]*(?:$|\\r?\\n|\\\\n))");
  private static final Pattern MODULE = Pattern.compile("[\\w.-]+:\\w+(?:\\(\\))?");

  private final ShellFile file;
  private final ShellCommand command;

  Echoes(ShellFile file, ShellCommand command) {
    this.file = file;
    this.command = command;
  }

  List<Start> read() {
    Optional<String> target = target();
    if (command.name().filter("echo"::equals).isEmpty() || target.isEmpty()) {
      return List.of();
    }
    List<Start> starts = new ArrayList<>();
    for (Word word : command.arguments()) {
      constant(word).ifPresent(span -> lines(span, "echo:" + target.get(), starts));
    }
    return starts;
  }

  /** The inside of a quoted word that is one constant. */
  private static Optional<Span> constant(Word word) {
    if (word.parts().size() != 1) {
      return Optional.empty();
    }
    WordPart part = word.parts().get(0);
    if (part instanceof WordPart.SingleQuoted single && !single.ansi()) {
      return Optional.of(single.inside());
    }
    boolean plain =
        part instanceof WordPart.DoubleQuoted quoted
            && quoted.parts().stream().allMatch(WordPart.Text.class::isInstance);
    return plain ? Optional.of(word.valueSpan()) : Optional.empty();
  }

  private void lines(Span inside, String label, List<Start> starts) {
    Matcher matcher = LINE.matcher(inside.of(file.source().text()));
    while (matcher.find()) {
      Span key = new Span(matcher.start(2), matcher.end(2)).shift(inside.start());
      Span value = new Span(matcher.start(4), matcher.end(4)).shift(inside.start());
      binding(matcher.group(2), matcher.group(4))
          .ifPresent(
              binding ->
                  starts.add(
                      new Start(
                          file,
                          label,
                          matcher.group(2),
                          key,
                          value,
                          false,
                          null,
                          Optional.of(binding),
                          List.of(),
                          List.of())));
    }
  }

  private static Optional<Binding> binding(String key, String value) {
    if (MODULE.matcher(value).matches()) {
      return Optional.of(Binding.Module.parse(value));
    }
    return key.equals("wsgi-file")
        ? Optional.of(new Binding.Script(Value.literal(value)))
        : Optional.empty();
  }

  private Optional<String> target() {
    for (Redirection redirection : command.redirections()) {
      if (redirection.operator().startsWith(">")) {
        List<String> tail = Written.value(redirection.target()).tail();
        return Optional.of(tail.isEmpty() ? "file" : tail.get(tail.size() - 1));
      }
    }
    return Optional.empty();
  }
}
