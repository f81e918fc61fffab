package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.Value;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds uWSGI's command lines: a command of their own, or a string for {@code run_process}. */
final class Starts {
  private static final Pattern MODULE = Pattern.compile("[\\w.-]+:\\w+(?:\\(\\))?");
  private static final Pattern PATH = Pattern.compile("[\\w./$+~-]+");
  private static final Set<String> OPTIONS = Set.of("wsgi-file", "module", "wsgi");

  private final ShellFile file;
  private final ShellCommand command;
  private final String text;

  Starts(ShellFile file, ShellCommand command) {
    this.file = file;
    this.command = command;
    this.text = file.source().text();
  }

  /** Whether a text can set a binding by one of its keys at all. */
  static boolean isWorth(String text) {
    return text.contains("wsgi") || text.contains("module");
  }

  List<Start> read() {
    List<Start> starts = new ArrayList<>();
    if (command.kind() != ShellCommand.Kind.SIMPLE || !speaksOfUwsgi(command.span())) {
      return starts;
    }
    line(command.words().stream().map(Token::of).toList(), true).ifPresent(starts::add);
    for (Word word : command.words()) {
      if (speaksOfUwsgi(word.span())) {
        line(Token.inside(word), false).ifPresent(starts::add);
      }
    }
    return starts;
  }

  private boolean speaksOfUwsgi(Span span) {
    return span.of(text).toLowerCase(Locale.ROOT).contains("uwsgi")
        && (span.of(text).contains("--wsgi") || span.of(text).contains("--module"));
  }

  /** The one binding of a command line; with two of them it is not clear which is loaded. */
  private Optional<Start> line(List<Token> tokens, boolean words) {
    Start found = null;
    boolean uwsgi = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String name = option(token.text());
      if (uwsgi && OPTIONS.contains(name)) {
        Token operand = operand(tokens, i);
        if (found != null || operand == null) {
          return Optional.empty();
        }
        found = start(token, name, operand, tokens, words);
      }
      uwsgi |= token.span().of(text).toLowerCase(Locale.ROOT).contains("uwsgi");
    }
    return Optional.ofNullable(found);
  }

  private static String option(String text) {
    if (!text.startsWith("--")) {
      return "";
    }
    int equals = text.indexOf('=');
    return text.substring(2, equals < 0 ? text.length() : equals);
  }

  private @Nullable Token operand(List<Token> tokens, int i) {
    int equals = tokens.get(i).text().indexOf('=');
    if (equals >= 0) {
      return tokens.get(i).from(text, equals + 1);
    }
    return i + 1 < tokens.size() ? tokens.get(i + 1) : null;
  }

  private Start start(Token option, String name, Token operand, List<Token> tokens, boolean words) {
    Variable variable =
        operand.only() instanceof WordPart.Parameter parameter && parameter.isPlain()
            ? file.variable(parameter.name(), command)
            : null;
    int at = option.value().start() + 2;
    return new Start(
        file,
        label(),
        name,
        new Span(at, at + name.length()),
        operand.value(),
        words && operand.value().equals(operand.span()),
        variable,
        variable == null ? binding(operand) : Optional.empty(),
        companions(tokens),
        dropped(tokens));
  }

  private static Optional<Binding> binding(Token operand) {
    String literal = operand.text();
    if (MODULE.matcher(literal).matches()) {
      return Optional.of(Binding.Module.parse(literal));
    }
    if (operand.only() instanceof WordPart.Substitution inside) {
      return Written.which(inside).map(name -> new Binding.Script(Value.literal(name)));
    }
    boolean clear = PATH.matcher(literal.replace(Token.HOLE, '$')).matches();
    Value value = new Value(operand.parts());
    return !clear || value.tail().isEmpty()
        ? Optional.empty()
        : Optional.of(new Binding.Script(value));
  }

  private List<Companion> companions(List<Token> tokens) {
    List<Companion> companions = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      String key = option(tokens.get(i).text());
      if (Companion.isWorth(key) && !OPTIONS.contains(key)) {
        Token operand = operand(tokens, i);
        companions.add(new Companion("", key, operand == null ? "$" : operand.text()));
      }
    }
    return companions;
  }

  /** {@code --callable name}, which a module path with an attribute leaves without a meaning. */
  private List<Edit> dropped(List<Token> tokens) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (option(token.text()).equals("callable")) {
        boolean joined = token.text().indexOf('=') >= 0;
        int end = joined || i + 1 == tokens.size() ? token.span().end() : end(tokens, i + 1);
        int before = tokens.get(i - 1).span().end();
        boolean blank = text.substring(before, token.span().start()).matches("[ \\t]*");
        edits.add(Edit.delete(new Span(blank ? before : token.span().start(), end)));
      }
    }
    return edits;
  }

  private static int end(List<Token> tokens, int i) {
    return tokens.get(i).span().end();
  }

  private String label() {
    boolean process = command.name().filter(name -> name.startsWith("run_process")).isPresent();
    if (process && command.words().size() > 1) {
      Optional<String> service = command.words().get(1).literal();
      if (service.isPresent()) {
        return service.get();
      }
    }
    return command.function().orElse("top");
  }
}
