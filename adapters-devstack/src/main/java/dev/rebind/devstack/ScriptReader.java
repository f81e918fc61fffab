package dev.rebind.devstack;

import dev.rebind.syntax.shell.Assignment;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the commands of one script, each for what it does to a binding. */
final class ScriptReader {
  private static final Set<String> BINDING_KEYS = Set.of("wsgi-file", "module", "wsgi");

  private final ShellFile file;
  private final IdentityHashMap<WordPart.Parameter, Boolean> understood = new IdentityHashMap<>();

  private final List<Assigned> assigned = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Setter> setters = new ArrayList<>();
  private final List<Start> starts = new ArrayList<>();
  private final List<Companion> companions = new ArrayList<>();
  private final List<ShellCommand> telling = new ArrayList<>();
  private final Uses uses;
  private boolean definesHelper;
  private boolean helperKnowsModules;

  ScriptReader(ShellFile file) {
    this.file = file;
    this.uses = new Uses(file, starts);
  }

  Script script() {
    return new Script(
        file,
        assigned,
        calls,
        setters,
        starts,
        companions,
        uses,
        telling,
        definesHelper,
        helperKnowsModules);
  }

  void read() {
    for (ShellCommand command : file.commands()) {
      boolean helper = inHelper(command);
      boolean worth = isWorth(command);
      List<Assignment> assignments = command.assigned();
      if (helper) {
        helperBody(command);
      } else {
        assignments.forEach(assignment -> assign(command, assignment));
        read(command, worth);
      }
      for (Assignment assignment : assignments) {
        if (!assignment.append() && !assignment.subscripted() && !isArray(assignment)) {
          uses.read(assignment.name(), assignment.nameSpan().start());
        }
      }
      for (WordPart.Parameter parameter : Parameters.of(command)) {
        uses.read(parameter.name(), parameter.nameSpan().start());
        if (!helper && !understood.containsKey(parameter)) {
          uses.expanded(parameter, command);
        }
      }
    }
  }

  /** Whether a command can set a binding by its key; notes those that can say anything of one. */
  private boolean isWorth(ShellCommand command) {
    String text = command.span().of(file.source().text());
    boolean worth = Starts.isWorth(text);
    if (worth || text.indexOf('%') >= 0) {
      telling.add(command);
    }
    return worth;
  }

  private void read(ShellCommand command, boolean worth) {
    Optional<Helper> helper = command.name().flatMap(Helper::of);
    if (helper.isPresent()) {
      call(helper.get(), command);
    } else if (worth) {
      List<Start> found = new ArrayList<>(new Starts(file, command).read());
      found.addAll(new Echoes(file, command).read());
      starts.addAll(found);
      Optional<IniCommand> ini = IniCommand.of(command);
      if (ini.isPresent()) {
        setting(ini.get(), command);
      } else if (found.isEmpty()) {
        editsTheLine(command);
      }
    }
  }

  private static boolean inHelper(ShellCommand command) {
    return command.function().flatMap(Helper::of).isPresent();
  }

  private void helperBody(ShellCommand command) {
    definesHelper |= command.function().flatMap(Helper::of).filter(Helper::writes).isPresent();
    boolean module =
        command.name().filter("iniset"::equals).isPresent()
            && command.arguments().stream().anyMatch(word -> Stripped.text(word).equals("module"));
    helperKnowsModules |= module;
  }

  private void assign(ShellCommand command, Assignment assignment) {
    Variable variable = file.variable(assignment.name(), command);
    for (WordPart.Parameter parameter : Parameters.of(assignment.value())) {
      if (parameter.name().equals(assignment.name())) {
        understood.put(parameter, true);
      }
    }
    if (assignment.subscripted() || assignment.append()) {
      return;
    }
    Word value = assignment.value();
    if (!isArray(assignment) && !value.span().isEmpty()) {
      assigned.add(new Assigned(file, variable, assignment.nameSpan(), Written.of(value)));
    }
  }

  private void call(Helper helper, ShellCommand command) {
    List<Word> arguments = command.arguments();
    String conf = arguments.isEmpty() ? "" : conf(arguments.get(0), command);
    Word second = arguments.size() > 1 ? arguments.get(1) : null;
    Variable variable = second == null ? null : variable(second, command);
    Written inline = second == null || variable != null ? null : Written.of(second);
    calls.add(new Call(file, helper, command, conf, variable, inline));
  }

  private static boolean isArray(Assignment assignment) {
    return assignment.value().parts().stream().anyMatch(WordPart.Array.class::isInstance);
  }

  private void setting(IniCommand ini, ShellCommand command) {
    String key = Stripped.text(ini.key());
    String conf = conf(ini.file(), command);
    Word value = ini.value().orElse(null);
    if (value != null && BINDING_KEYS.contains(key)) {
      Variable variable = variable(value, command);
      Written inline = variable == null ? Written.of(value) : null;
      setters.add(new Setter(file, conf, ini.key(), value, variable, inline));
    } else if (Companion.isWorth(key)) {
      String text = value == null ? "$" : value.literal().orElse("$");
      companions.add(new Companion(conf, key, text));
    }
  }

  /** {@code sed} and its like on the line that a binding writes. */
  private void editsTheLine(ShellCommand command) {
    if (command.span().of(file.source().text()).contains("wsgi-file")) {
      for (Word word : command.arguments()) {
        if (word.literal().map(text -> text.indexOf('/') >= 0).orElse(true)) {
          companions.add(new Companion(conf(word, command), "wsgi-file", "$"));
        }
      }
    }
  }

  /** The variable that a word is, and nothing else. */
  private @Nullable Variable variable(Word word, ShellCommand command) {
    Optional<WordPart.Parameter> plain = word.parameter().filter(WordPart.Parameter::isPlain);
    if (plain.isEmpty() || !Character.isJavaIdentifierStart(first(plain.get().name()))) {
      return null;
    }
    understood.put(plain.get(), true);
    return file.variable(plain.get().name(), command);
  }

  private static char first(String name) {
    return name.isEmpty() ? ' ' : name.charAt(0);
  }

  /** What an ini is known by: its variable, or the end of its path; a parameter is its own. */
  private String conf(Word word, ShellCommand command) {
    Optional<WordPart.Parameter> plain = word.parameter().filter(WordPart.Parameter::isPlain);
    if (plain.isPresent()) {
      Variable variable = file.variable(plain.get().name(), command);
      boolean numbered = !Character.isJavaIdentifierStart(first(variable.name()));
      return numbered
          ? "$" + variable.name() + " of " + file.path() + command.function().orElse("")
          : (variable.home().isEmpty() ? "" : variable.home() + " ") + variable.name();
    }
    List<String> tail = Written.value(word).tail();
    return tail.isEmpty() ? word.source() : tail.get(tail.size() - 1);
  }
}
