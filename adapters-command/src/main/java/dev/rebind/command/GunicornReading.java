package dev.rebind.command;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.app.GunicornApp;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a gunicorn command line binds: its first plain argument, unless it says {@code --paste}. */
final class GunicornReading {
  private static final Set<Form> TAKES = Set.of(Form.MODULE, Form.CALL);

  private final SourceText file;
  private final String key;
  private final ArgumentVector vector;
  private final ConfigFiles configs;
  private final Invocation invocation;
  private final List<Place> places = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  GunicornReading(
      Scope scope, SourceText file, Invocation invocation, String key, List<Word> arguments) {
    this.file = file;
    this.configs = new ConfigFiles(scope, file.path());
    this.key = key;
    this.invocation = invocation;
    this.vector = ArgumentVector.gunicorn(arguments);
  }

  List<Place> places() {
    return places;
  }

  List<Finding> findings() {
    return findings;
  }

  GunicornReading read() {
    invocation.environment().forEach(this::ignored);
    if (vector.positional().isEmpty()) {
      return this;
    }
    Word word = vector.positional().get(0);
    Optional<Doubt> doubt = vector.doubt();
    if (doubt.isPresent()) {
      String message =
          "Which word names the application cannot be told: " + doubt.get().why() + ".";
      findings.add(
          Finding.of(
              doubt.get().code(), Severity.NOTE, file.path(), vector.doubtful().span(), message));
      return this;
    }
    if (given("paste")) {
      hidden(word, "gunicorn loads what --paste names and never this.");
      return this;
    }
    hides(word);
    SiteId id = new SiteId(file.path(), key + ":app");
    Optional<String> literal = word.literal();
    if (literal.isEmpty()) {
      Site site = new Site(id, word.span(), referring(word), TAKES, null);
      place(site, word);
      return this;
    }
    GunicornApp app = GunicornApp.read(literal.get());
    Binding binding = app.binding();
    if (binding == null) {
      findings.add(
          Finding.of(
              Codes.NOT_AN_APP,
              Severity.BROKEN,
              file.path(),
              word.span(),
              "gunicorn cannot load '" + literal.get() + "': " + app.why() + "."));
      return this;
    }
    Site site = new Site(id, word.span(), binding, TAKES, null);
    place(site, word);
    if (app.isPath()) {
      findings.add(
          Finding.of(
              Codes.SCRIPT,
              Severity.BROKEN,
              site,
              "gunicorn cannot load " + binding + ": " + app.why() + "."));
    }
    arguments(site, binding).ifPresent(findings::add);
    return this;
  }

  private static Binding referring(Word word) {
    return word.value().tail().isEmpty()
        ? new Binding.Unresolved(
            Form.MODULE, word.value(), "part of it is filled in when it starts")
        : new Binding.Script(word.value());
  }

  private void place(Site site, Word word) {
    boolean expands = !vector.expanding().isEmpty();
    List<Finding> notes =
        expands
            ? List.of(
                Finding.of(
                    Codes.EXPANDS,
                    Severity.WARNING,
                    site,
                    vector.expanding().get(0).text()
                        + " may hold further options; see that none of them names an application."))
            : List.of();
    places.add(
        new Place(
            site,
            text -> word.write(text).map(edit -> EditSet.of(edit)),
            null,
            new Place.Beside("application", false, true, true),
            notes,
            expands));
  }

  private boolean given(String setting) {
    return vector.given().stream().anyMatch(given -> given.option().equals(setting));
  }

  /** The application of the configuration file counts only where the command line has none. */
  private void hides(Word word) {
    Value named = null;
    for (Given given : vector.given()) {
      named = given.option().equals("config") ? given.value() : named;
    }
    configs
        .alsoNamesAnApplication(named)
        .ifPresent(
            path ->
                hidden(
                    word,
                    "gunicorn loads this and never the wsgi_app that "
                        + path
                        + " sets; take one of the two out."));
  }

  private void hidden(Word word, String message) {
    findings.add(Finding.of(Codes.HIDDEN, Severity.WARNING, file.path(), word.span(), message));
  }

  /** The service's own parser would see gunicorn's flags. */
  static Optional<Finding> arguments(Site site, Binding binding) {
    boolean parses =
        binding instanceof Binding.Module module
            && Catalogue.bundled().parsesArguments(module.module(), module.attribute());
    return parses
        ? Optional.of(
            Finding.of(
                Codes.ARGUMENTS,
                Severity.WARNING,
                site,
                "The service parses sys.argv, which is this very command line: move gunicorn's"
                    + " flags to gunicorn.conf.py or GUNICORN_CMD_ARGS, and wsgi_app with them."))
        : Optional.empty();
  }

  /** gunicorn takes flags from GUNICORN_CMD_ARGS and drops everything else in it. */
  private void ignored(Variable variable) {
    if (!variable.name().equals("GUNICORN_CMD_ARGS")) {
      return;
    }
    int from = Math.max(0, variable.content().head().indexOf('=') + 1);
    String text = variable.content().text();
    boolean pair = text.startsWith("GUNICORN_CMD_ARGS=");
    for (Word word : Splitting.words(pair ? text.substring(from) : text)) {
      findings.add(
          Finding.of(
              Codes.IGNORED,
              Severity.NOTE,
              file.path(),
              variable.at(),
              "gunicorn ignores the application '" + word.text() + "' in GUNICORN_CMD_ARGS."));
    }
  }
}
