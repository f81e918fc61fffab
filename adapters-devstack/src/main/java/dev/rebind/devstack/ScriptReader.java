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

  final List<Assigned> assigned = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final List<Setter> setters = new ArrayList<>();
  final List<Start> starts = new ArrayList<>();
  final List<Use> uses = new ArrayList<>();

  /** Whether the script defines the helpers, and whether they know module paths. */
  boolean definesHelper;

  boolean helperKnowsModules;

  ScriptReader(ShellFile file) {
    this.file = file;
  }

  void read() {
    for (ShellCommand command : file.commands()) {
      if (inHelper(command)) {
        helperBody(command);
      } else {
        read(command);
      }
    }
  }

  private void read(ShellCommand command) {
    for (Assignment assignment : command.assigned()) {
      assign(command, assignment);
    }
    Optional<Helper> helper = command.name().flatMap(Helper::of);
    if (helper.isPresent()) {
      call(helper.get(), command);
    } else if (Starts.isWorth(command.span().of(file.source().text()))) {
      setter(command);
      starts.addAll(new Starts(file, command).read());
      starts.addAll(new Echoes(file, command).read());
    }
  }

  /** Finds the uses of these variables that are none of the forms that were read. */
  void findUses(Set<String> names) {
    for (ShellCommand command : file.commands()) {
      if (!inHelper(command)) {
        for (WordPart.Parameter parameter : Parameters.of(command)) {
          if (names.contains(parameter.name()) && !understood.containsKey(parameter)) {
            uses.add(new Use(file, command, parameter));
          }
        }
      }
    }
    for (Start start : starts) {
      Variable variable = start.variable();
      if (variable != null) {
        uses.removeIf(use -> start.operand().contains(use.at()) && use.variable().equals(variable));
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
    boolean array = value.parts().stream().anyMatch(WordPart.Array.class::isInstance);
    if (!array && !value.span().isEmpty()) {
      assigned.add(new Assigned(file, variable, assignment.nameSpan(), value));
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

  private void setter(ShellCommand command) {
    Stripped stripped = Stripped.of(command);
    List<Word> rest = new ArrayList<>(stripped.arguments());
    if (stripped.name().equals("crudini")) {
      boolean sets = rest.removeIf(word -> Stripped.text(word).equals("--set"));
      rest.removeIf(word -> Stripped.text(word).startsWith("--"));
      if (!sets) {
        return;
      }
    } else if (stripped.name().equals("iniset")) {
      rest.removeIf(word -> Stripped.text(word).equals("-sudo"));
    } else {
      return;
    }
    if (rest.size() != 4
        || !Stripped.text(rest.get(1)).equals("uwsgi")
        || !BINDING_KEYS.contains(Stripped.text(rest.get(2)))) {
      return;
    }
    Word value = rest.get(3);
    Variable variable = variable(value, command);
    Written inline = variable == null ? Written.of(value) : null;
    String conf = conf(rest.get(0), command);
    setters.add(new Setter(file, conf, rest.get(2), value, variable, inline));
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
