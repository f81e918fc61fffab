package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Dockerfile: {@code CMD} and {@code ENTRYPOINT} in shell and exec form, {@code ENV}. Where both
 * are in exec form, the one is the other's beginning.
 */
final class Dockerfile implements Carrier {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?im)\\A\\uFEFF?(?:#[ \\t]*\\w+[ \\t]*=.*\\R)*?#[ \\t]*escape[ \\t]*=[ \\t]*`");
  private static final Pattern WIDE_ENV = Pattern.compile("([A-Za-z_]\\w*)[ \\t]+(.+)");

  @Override
  public Carried read(SourceText file) {
    if (ESCAPE.matcher(file.text()).find()) {
      return new Carried(
          List.of(),
          List.of(
              Finding.of(
                  Codes.NOT_READ,
                  Severity.NOTE,
                  file.path(),
                  Span.at(0),
                  "The file continues lines with a backtick, which Rebind does not read; change"
                      + " its commands by hand.")));
    }
    return new Reader(file).read();
  }

  private static final class Reader {
    private final SourceText file;
    private final List<Invocation> found = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final NotRead reader;
    private boolean posix = true;
    private List<Variable> environment = new ArrayList<>();
    private Optional<Run> entrypoint = Optional.empty();
    private Optional<Run> command = Optional.empty();

    /** A command: words in exec form, else text that a shell runs. */
    private record Run(Instruction instruction, List<Word> words, boolean exec) {}

    Reader(SourceText file) {
      this.file = file;
      this.reader = new NotRead(file, findings);
    }

    Carried read() {
      for (Instruction instruction : Instruction.all(file)) {
        switch (instruction.name().toUpperCase(Locale.ROOT)) {
          case "FROM" -> stage();
          case "ENV" -> environment.addAll(environment(instruction.arguments()));
          case "CMD" -> command = run(instruction);
          case "ENTRYPOINT" -> entrypoint = run(instruction);
          case "SHELL" -> posix = isPosix(instruction);
          case "ONBUILD" -> instruction.held().ifPresent(this::held);
          default -> heredoc(instruction);
        }
      }
      stage();
      return new Carried(found, findings);
    }

    /** What an image made from this one runs; nothing of it is this image's own. */
    private void held(Instruction instruction) {
      String name = instruction.name().toUpperCase(Locale.ROOT);
      switch (name) {
        case "ENV" ->
            found.add(
                new Invocation("ONBUILD ENV", List.of(), environment(instruction.arguments())));
        case "CMD", "ENTRYPOINT" ->
            run(instruction).ifPresent(run -> add(run, "ONBUILD " + name, List.of()));
        default -> heredoc(instruction);
      }
    }

    /** Whether shell forms are read by a POSIX shell: always so unless SHELL names another one. */
    private static boolean isPosix(Instruction instruction) {
      return ListWords.json(instruction.arguments())
          .filter(words -> !words.isEmpty())
          .map(words -> Launch.isShell(words.get(0).program()))
          .orElse(true);
    }

    private void stage() {
      boolean joined =
          entrypoint.filter(Run::exec).isPresent() && command.filter(Run::exec).isPresent();
      if (joined) {
        List<Word> words = new ArrayList<>(entrypoint.get().words());
        words.addAll(command.get().words());
        found.add(new Invocation("ENTRYPOINT", words, environment));
      } else {
        entrypoint.ifPresent(run -> add(run, "ENTRYPOINT", environment));
        // A shell-form ENTRYPOINT takes no arguments, so that CMD is not run.
        if (entrypoint.isEmpty() || entrypoint.get().exec()) {
          command.ifPresent(run -> add(run, "CMD", environment));
        }
      }
      if (!environment.isEmpty()) {
        found.add(new Invocation("ENV", List.of(), environment));
      }
      environment = new ArrayList<>();
      posix = true;
      entrypoint = Optional.empty();
      command = Optional.empty();
    }

    private void add(Run run, String key, List<Variable> variables) {
      if (run.exec()) {
        found.add(new Invocation(key, run.words(), variables));
      } else {
        for (Invocation one : reader.shell(run.instruction().arguments(), key)) {
          found.add(one.with(variables));
        }
      }
    }

    private Optional<Run> run(Instruction instruction) {
      if (instruction.heredoc()) {
        heredoc(instruction);
        return Optional.empty();
      }
      Excerpt arguments = instruction.arguments();
      Optional<List<Word>> words = ListWords.json(arguments);
      if (words.isEmpty() && Launch.isPossible(arguments.text())) {
        String fault = fault(arguments.text());
        if (!fault.isEmpty()) {
          Span at = arguments.outer(new Span(0, arguments.text().length())).orElse(Span.at(0));
          reader.say(Severity.BROKEN, at, fault);
          return Optional.empty();
        }
      }
      return Optional.of(new Run(instruction, words.orElse(List.of()), words.isPresent()));
    }

    /** Why a shell form cannot be read here; empty where it can. */
    private String fault(String text) {
      if (text.startsWith("[")) {
        return "This looks like a list of words and is no JSON, so Docker hands it to a shell as it"
            + " stands; write each word in double quotes.";
      }
      return posix ? "" : "SHELL names a shell that Rebind does not read; change this by hand.";
    }

    private void heredoc(Instruction instruction) {
      String body = instruction.body().of(file.text());
      if (instruction.heredoc() && (body.contains("uwsgi") || body.contains("gunicorn"))) {
        reader.say(
            Severity.NOTE,
            instruction.body(),
            "This here-document mentions a WSGI server, and Rebind reads no here-documents of a"
                + " Dockerfile; look at it yourself.");
      }
    }

    /** {@code ENV A=b C=d}, or {@code ENV A b} with everything after the blank as the value. */
    private List<Variable> environment(Excerpt arguments) {
      String text = arguments.text();
      Matcher wide = WIDE_ENV.matcher(text.strip());
      if (wide.matches() && !wide.group(2).startsWith("=")) {
        int start = text.indexOf(wide.group(1));
        int value = text.indexOf(wide.group(2), start + wide.group(1).length());
        Span name = new Span(start, start + wide.group(1).length());
        Optional<Span> outer = arguments.outer(name);
        Word word = ListWords.whole(arguments, new Span(value, value + wide.group(2).length()));
        return outer.map(at -> List.of(Variable.of(wide.group(1), at, word))).orElse(List.of());
      }
      return reader.words(arguments, PlainWords.Dialect.DOCKER).stream()
          .flatMap(word -> Variable.ofWord(word).stream())
          .toList();
    }
  }
}
