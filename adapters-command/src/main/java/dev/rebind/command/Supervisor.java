package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * supervisor's configuration: {@code command} and {@code environment} of its programs. Words are
 * split as {@code shlex} does; {@code %(ENV_x)s} is a reference, {@code ;} and {@code #} after a
 * blank begin a comment.
 */
final class Supervisor implements Carrier {
  private static final Pattern SECTION = Pattern.compile("[ \\t\\uFEFF]*\\[([^\\]]*)\\].*");
  private static final Pattern OPTION = Pattern.compile("([\\w.-]+)[ \\t]*[=:][ \\t]*(.*)");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]+[;#].*$");
  private static final Pattern PROGRAM =
      Pattern.compile("(?:program|fcgi-program|eventlistener):.*");
  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z_]\\w*)=(\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^,\\s\"']*)");

  @Override
  public Carried read(SourceText file) {
    List<Invocation> found = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Program program = null;
    Joined value = null;
    String option = "";
    for (Span line : Lines.of(file.text())) {
      String text = line.of(file.text());
      Matcher section = SECTION.matcher(text);
      Matcher set = OPTION.matcher(text);
      if (section.matches() && !text.startsWith(" ")) {
        end(findings, program, option, value);
        add(found, program);
        program = program(section.group(1));
        value = null;
      } else if (!isComment(text) && set.matches()) {
        end(findings, program, option, value);
        option = set.group(1).toLowerCase(Locale.ROOT);
        value =
            new Joined(file).take(bare(file, new Span(line.start() + set.start(2), line.end())));
      } else if (value != null && continues(text)) {
        // A line that begins with a blank continues the value, and the blank parts the words.
        value.take(bare(file, line));
      }
    }
    end(findings, program, option, value);
    add(found, program);
    return new Carried(found, findings);
  }

  private static boolean isComment(String line) {
    return line.startsWith(";") || line.startsWith("#");
  }

  private static boolean continues(String line) {
    return !line.isBlank() && (line.startsWith(" ") || line.startsWith("\t"));
  }

  private static Span bare(SourceText file, Span value) {
    Matcher comment = COMMENT.matcher(value.of(file.text()));
    int end = comment.find() ? value.start() + comment.start() : value.end();
    return new Span(value.start(), end);
  }

  private static @Nullable Program program(String section) {
    return PROGRAM.matcher(section).matches() ? new Program(section) : null;
  }

  private static void end(
      List<Finding> findings, @Nullable Program program, String option, @Nullable Joined value) {
    if (program == null || value == null) {
      return;
    }
    if (option.equals("command")) {
      Excerpt command = value.excerpt(program.name);
      program.words = new NotRead(value.file(), findings).words(command, PlainWords.Dialect.SHLEX);
    } else if (option.equals("environment")) {
      program.environment.addAll(variables(value));
    }
  }

  private static void add(List<Invocation> found, @Nullable Program program) {
    if (program != null) {
      found.add(new Invocation(program.name, program.words, program.environment));
    }
  }

  private static List<Variable> variables(Joined value) {
    List<Variable> variables = new ArrayList<>();
    Excerpt excerpt = value.excerpt("environment");
    Matcher pair = PAIR.matcher(excerpt.text());
    while (pair.find()) {
      Optional<Span> name = excerpt.outer(new Span(pair.start(1), pair.end(1)));
      Optional<Span> whole = excerpt.outer(new Span(pair.start(2), pair.end(2)));
      if (name.isPresent() && whole.isPresent()) {
        Joined one = new Joined(value.file()).take(whole.get());
        List<Word> words = PlainWords.read(one.excerpt("environment"), PlainWords.Dialect.SHLEX);
        if (words.size() == 1) {
          variables.add(Variable.of(pair.group(1), name.get(), words.get(0)));
        }
      }
    }
    return variables;
  }

  private static final class Program {
    private final String name;
    private final List<Variable> environment = new ArrayList<>();
    private List<Word> words = List.of();

    Program(String name) {
      this.name = name;
    }
  }
}
