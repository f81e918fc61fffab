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
    private List<Variable> environment = new ArrayList<>();
    private Optional<Run> entrypoint = Optional.empty();
    private Optional<Run> command = Optional.empty();

    /** A command: words in exec form, else text that a shell runs. */
    private record Run(Instruction instruction, List<Word> words, boolean exec) {}

    Reader(SourceText file) {
      this.file = file;
    }

    Carried read() {
      for (Instruction instruction : Instruction.all(file)) {
        switch (instruction.name().toUpperCase(Locale.ROOT)) {
          case "FROM" -> stage();
          case "ENV" -> environment(instruction.arguments());
          case "CMD" -> command = run(instruction);
          case "ENTRYPOINT" -> entrypoint = run(instruction);
          default -> heredoc(instruction);
        }
      }
      stage();
      return new Carried(found, findings);
    }

    private void stage() {
      boolean joined =
          entrypoint.filter(Run::exec).isPresent() && command.filter(Run::exec).isPresent();
      if (joined) {
        List<Word> words = new ArrayList<>(entrypoint.get().words());
        words.addAll(command.get().words());
        found.add(new Invocation("ENTRYPOINT", words, environment));
      } else {
        entrypoint.ifPresent(run -> add(run, "ENTRYPOINT"));
        // A shell-form ENTRYPOINT takes no arguments, so that CMD is not run.
        if (entrypoint.isEmpty() || entrypoint.get().exec()) {
          command.ifPresent(run -> add(run, "CMD"));
        }
      }
      if (!environment.isEmpty()) {
        found.add(new Invocation("ENV", List.of(), environment));
      }
      environment = new ArrayList<>();
      entrypoint = Optional.empty();
      command = Optional.empty();
    }

    private void add(Run run, String key) {
      if (run.exec()) {
        found.add(new Invocation(key, run.words(), environment));
      } else {
        for (Invocation one : ShellText.read(run.instruction().arguments(), key)) {
          found.add(one.with(environment));
        }
      }
    }

    private Optional<Run> run(Instruction instruction) {
      if (instruction.heredoc()) {
        heredoc(instruction);
        return Optional.empty();
      }
      Optional<List<Word>> words = ListWords.json(instruction.arguments());
      return Optional.of(new Run(instruction, words.orElse(List.of()), words.isPresent()));
    }

    private void heredoc(Instruction instruction) {
      String body = instruction.body().of(file.text());
      if (instruction.heredoc() && (body.contains("uwsgi") || body.contains("gunicorn"))) {
        findings.add(
            Finding.of(
                Codes.NOT_READ,
                Severity.NOTE,
                file.path(),
                instruction.body(),
                "This here-document mentions a WSGI server, and Rebind reads no here-documents of"
                    + " a Dockerfile; look at it yourself."));
      }
    }

    /** {@code ENV A=b C=d}, or {@code ENV A b} with everything after the blank as the value. */
    private void environment(Excerpt arguments) {
      String text = arguments.text();
      Matcher wide = WIDE_ENV.matcher(text.strip());
      if (wide.matches() && !wide.group(2).startsWith("=")) {
        int start = text.indexOf(wide.group(1));
        int value = text.indexOf(wide.group(2), start + wide.group(1).length());
        Span name = new Span(start, start + wide.group(1).length());
        Optional<Span> outer = arguments.outer(name);
        Word word = ListWords.whole(arguments, new Span(value, value + wide.group(2).length()));
        outer.ifPresent(at -> environment.add(Variable.of(wide.group(1), at, word)));
        return;
      }
      environment.addAll(ShellText.assignments(arguments));
    }
  }
}
