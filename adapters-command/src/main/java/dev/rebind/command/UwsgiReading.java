package dev.rebind.command;

import dev.rebind.model.Binding;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.spi.Scope;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a uWSGI command line binds. Variables are options given first, then the flags in order, then
 * the configuration files that stand as plain arguments (uwsgi.c).
 */
final class UwsgiReading {
  static final Pattern LOADABLE =
      Pattern.compile(
          "[\\w-]+(?:\\.[\\w-]+)*(?::\\w+(?:\\(\\))?)?", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern FILES =
      Pattern.compile(".*\\.(?:ini|xml|ya?ml|js(?:on)?)(?::\\w*)?");

  private final SourceText file;
  private final Invocation invocation;
  private final String key;
  private final ArgumentVector vector;
  private final List<Given> all = new ArrayList<>();
  private final ConfigFiles configs;
  private final List<Place> places = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  UwsgiReading(
      Scope scope, SourceText file, Invocation invocation, String key, List<Word> arguments) {
    this.file = file;
    this.invocation = invocation;
    this.key = key;
    this.vector = ArgumentVector.uwsgi(arguments);
    this.configs = new ConfigFiles(scope, file.path());
    for (Variable variable : invocation.environment()) {
      if (variable.name().startsWith("UWSGI_")) {
        all.add(given(variable));
      }
    }
    all.addAll(vector.given());
  }

  /** UWSGI_WSGI_FILE is the option wsgi-file (utils.c: lower case, underscores to dashes). */
  static String option(String variable) {
    return variable.substring("UWSGI_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Given given(Variable variable) {
    String option = option(variable.name());
    String name = Slots.isFile(option) ? "UWSGI_MODULE" : variable.name();
    return new Given(
        option,
        variable.value(),
        variable.at(),
        List.of(),
        text -> variable.writer().apply(name, text));
  }

  List<Place> places() {
    return places;
  }

  List<Finding> findings() {
    return findings;
  }

  UwsgiReading read() {
    List<Given> files = all.stream().filter(given -> Slots.isFile(given.option())).toList();
    List<Given> modules = all.stream().filter(given -> Slots.isModule(given.option())).toList();
    if (!modules.isEmpty()) {
      main(last(modules), modules, List.of());
      for (Given hidden : files) {
        hidden(hidden, last(modules));
      }
    } else if (!files.isEmpty()) {
      main(last(files), List.of(), files);
    } else {
      misspelt();
      Unfollowed.of(vector.expanding(), file.text())
          .ifPresent(
              told ->
                  findings.add(
                      Finding.of(
                          Codes.EXPANDS,
                          Severity.WARNING,
                          file.path(),
                          told.word().span(),
                          told.why())));
    }
    List<Given> mounts = all.stream().filter(given -> given.option().equals("mount")).toList();
    new Mounts(file, key, vector.doubt().orElse(null), beside()).read(mounts, places, findings);
    return this;
  }

  /** {@code --wsgi_file}: the variable of that name is known, the option is not. */
  private void misspelt() {
    if (vector.doubt().isEmpty()) {
      return;
    }
    Word word = vector.doubtful();
    String name = word.head().replaceFirst("^--", "").replaceFirst("=.*", "");
    String meant = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (!name.equals(meant) && (Slots.isFile(meant) || Slots.isModule(meant))) {
      findings.add(
          Finding.of(
              Codes.UNKNOWN_OPTION,
              Severity.BROKEN,
              file.path(),
              word.span(),
              "uWSGI has no option --" + name + " and does not start; --" + meant + " is meant."));
    }
  }

  private static Given last(List<Given> list) {
    return list.get(list.size() - 1);
  }

  private void hidden(Given hidden, Given module) {
    findings.add(
        Finding.of(
            Codes.RIVALS,
            Severity.WARNING,
            file.path(),
            hidden.at(),
            "'"
                + module.option()
                + "' is loaded here, and this file is a silent fallback should it fail; take the"
                + " file out."));
  }

  private void main(Given given, List<Given> modules, List<Given> files) {
    Value value = References.uwsgi(given.value());
    boolean isFile = Slots.isFile(given.option());
    Reading reading = isFile ? script(value) : module(value);
    SiteId id = new SiteId(file.path(), key + ":wsgi");
    if (reading.code() != null) {
      findings.add(
          Finding.of(
              reading.code(),
              Severity.BROKEN,
              file.path(),
              given.at(),
              "'" + value + "' binds nothing: " + reading.why() + "."));
      return;
    }
    Site site = Site.of(id, given.at(), reading.binding());
    Doubt doubt = doubt(given, modules, files);
    places.add(
        new Place(
            site,
            text -> bound(given, text),
            doubt,
            beside(),
            notes(site),
            !vector.expanding().isEmpty() || hasOtherLoader() || isUnseen()));
  }

  /** A binding, or what is wrong with it. */
  private record Reading(Binding binding, @Nullable Code code, String why) {}

  private Reading script(Value value) {
    Optional<String> literal = value.asLiteral();
    if (literal.isEmpty()) {
      return fine(
          value.tail().isEmpty()
              ? new Binding.Unresolved(Form.FILE, value, "part of it is filled in when it starts")
              : new Binding.Script(value));
    }
    String folder = literal("chdir").orElse("");
    String path = literal.get();
    if (path.isEmpty()) {
      return new Reading(new Binding.Script(value), Codes.NOT_LOADABLE, "it is empty");
    }
    boolean joined = !path.startsWith("/") && folder.startsWith("/");
    String full = joined ? folder.replaceFirst("/+$", "") + "/" + path : path;
    return fine(new Binding.Script(Value.literal(full)));
  }

  private Reading module(Value value) {
    Optional<String> literal = value.asLiteral();
    if (literal.isEmpty()) {
      return fine(
          new Binding.Unresolved(Form.MODULE, value, "part of it is filled in when it starts"));
    }
    String text = literal.get();
    if (!LOADABLE.matcher(text).matches()) {
      return new Reading(
          new Binding.Script(value),
          Codes.NOT_LOADABLE,
          "uWSGI imports what stands before the first colon and looks for one plain name after it");
    }
    return fine(Binding.Module.parse(text, literal("callable").orElse("application")));
  }

  private static Reading fine(Binding binding) {
    return new Reading(binding, null, "");
  }

  /** The last literal value of an option. */
  private Optional<String> literal(String option) {
    Optional<String> found = Optional.empty();
    for (Given given : all) {
      if (given.option().equals(option)) {
        found = References.uwsgi(given.value()).asLiteral();
      }
    }
    return found;
  }

  private boolean has(String option) {
    return all.stream().anyMatch(given -> given.option().equals(option));
  }

  private boolean hasOtherLoader() {
    return all.stream().anyMatch(given -> Slots.isOtherLoader(given.option()));
  }

  private Place.Beside beside() {
    String callable = has("callable") ? literal("callable").orElse("?") : "application";
    return new Place.Beside(callable, has("pyargv"), has("start-time"), false);
  }

  private @Nullable Doubt doubt(Given given, List<Given> modules, List<Given> files) {
    Optional<Doubt> unread = vector.doubt();
    if (unread.isPresent()) {
      return unread.get();
    }
    if (all.stream().anyMatch(one -> Slots.isBlock(one.option()))) {
      return new Doubt(Codes.CONDITIONAL, "options stand under a condition or in a loop");
    }
    if (modules.size() > 1 || files.size() > 1) {
      return new Doubt(
          Codes.RIVALS,
          "the option is given more than once, and a module here would make an earlier one a"
              + " fallback");
    }
    if (given.isVariable() && isReferredTo(variable(given))) {
      return new Doubt(
          Codes.USED_ELSEWHERE, "the variable is mentioned elsewhere in the file as well");
    }
    return configs();
  }

  private String variable(Given given) {
    return "UWSGI_" + given.option().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Whether something in the file reads the variable, as {@code $NAME} or {@code %(ENV_NAME)s}. */
  private boolean isReferredTo(String name) {
    Pattern use = Pattern.compile("\\$[({]?[!#]?" + name + "\\b|ENV_" + name + "\\b");
    return use.matcher(file.text()).find();
  }

  /** Another file may bind something that takes precedence, or a fallback of what is bound here. */
  private @Nullable Doubt configs() {
    List<Value> named = new ArrayList<>();
    all.stream().filter(one -> Slots.isConfig(one.option())).forEach(one -> named.add(one.value()));
    vector.positional().stream()
        .filter(word -> FILES.matcher(word.text()).matches())
        .forEach(word -> named.add(word.value()));
    for (Value value : named) {
      if (!configs.bindsNothing(value)) {
        return new Doubt(
            Codes.CONFIG_FILE,
            value + " is read too and binds an application, or cannot be read here");
      }
    }
    return null;
  }

  /** Whether only the environment is known here, not the command line that it goes with. */
  private boolean isUnseen() {
    return invocation.words().isEmpty();
  }

  private List<Finding> notes(Site site) {
    List<Finding> notes = new ArrayList<>();
    if (hasOtherLoader()) {
      notes.add(
          Finding.of(
              Codes.OTHER_LOADER,
              Severity.WARNING,
              site,
              "Another loader stands beside this binding: should the module fail to load, it serves"
                  + " in its place without a word."));
    }
    if (isUnseen()) {
      notes.add(
          Finding.of(
              Codes.EXPANDS,
              Severity.WARNING,
              site,
              "What starts uWSGI stands elsewhere; see that it binds no application, since a module"
                  + " would be loaded instead."));
    }
    if (!vector.expanding().isEmpty()) {
      notes.add(
          Finding.of(
              Codes.EXPANDS,
              Severity.WARNING,
              site,
              vector.expanding().get(0).text()
                  + " may hold further options; see that none of them binds an application."));
    }
    return notes;
  }

  /** The edits of the binding itself, and the callable's words taken out. */
  private Optional<EditSet> bound(Given given, String text) {
    Optional<EditSet> edits = given.bind(text);
    boolean mounts = has("mount");
    for (Given other : all) {
      if (other.option().equals("callable") && !other.isVariable() && !mounts) {
        Optional<Edit> fold = Folding.out(file.text(), invocation.words(), other.words());
        if (fold.isPresent()) {
          edits = edits.map(set -> set.and(EditSet.of(fold.get())));
        }
      }
    }
    return edits;
  }
}
