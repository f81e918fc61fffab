package dev.rebind.convert;

import dev.rebind.model.Binding;
import dev.rebind.model.Severity;
import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the uWSGI ini of what a {@code gunicorn.conf.py} says in literals. */
final class ToUwsgi {
  private static final String NAME = "uwsgi.ini";

  /** That a service parses gunicorn's command line, which does not matter under uWSGI. */
  private static final String ARGUMENTS = "RB508";

  /** Functions of these names are called by gunicorn's master or workers. */
  private static final Set<String> HOOKS =
      Set.of(
          "on_starting",
          "on_reload",
          "when_ready",
          "pre_fork",
          "post_fork",
          "post_worker_init",
          "worker_int",
          "worker_abort",
          "pre_exec",
          "pre_request",
          "post_request",
          "child_exit",
          "worker_exit",
          "nworkers_changed",
          "on_exit",
          "ssl_context");

  private final SourceText conf;
  private final PythonFile python;
  private final Applications applications;
  private final Remarks remarks;
  private final UwsgiValues values = new UwsgiValues();

  ToUwsgi(SourceText conf, Applications applications) {
    this.conf = conf;
    this.python = PythonFile.parse(conf.text());
    this.applications = applications;
    this.remarks = new Remarks(conf.path());
  }

  Converted convert() {
    if (!python.errors().isEmpty()) {
      remarks.say(
          Codes.NOT_READ,
          Severity.BROKEN,
          python.errors().get(0).at(),
          "Python cannot read this file, so nothing of it is converted.");
      return new Converted(NAME, "", remarks.findings());
    }
    StringBuilder out = new StringBuilder();
    out.append("; uWSGI's options, converted from ")
        .append(name().replace("%", "%%"))
        .append(" of gunicorn.\n");
    out.append("[uwsgi]\n");
    application().ifPresent(module -> line(out, "module", module));
    for (Map.Entry<String, PythonBinding> setting : settings().entrySet()) {
      setting(setting.getKey(), setting.getValue());
    }
    values
        .finish(!python.bindings("bind").isEmpty())
        .forEach(one -> line(out, one.option(), one.value()));
    // What gunicorn does unasked.
    for (String always : List.of("master", "need-app", "enable-threads", "die-on-term", "vacuum")) {
      line(out, always, "true");
    }
    return new Converted(NAME, out + remarks.text(";", "uWSGI"), remarks.findings());
  }

  private String name() {
    return PythonText.comment(conf.path().substring(conf.path().lastIndexOf('/') + 1));
  }

  private static void line(StringBuilder out, String option, String value) {
    out.append(option).append(" = ").append(value).append('\n');
  }

  private Optional<String> application() {
    applications.findings().stream()
        .filter(finding -> !finding.code().id().equals(ARGUMENTS))
        .forEach(remarks.findings()::add);
    Optional<Binding.Module> module = applications.get("wsgi_app");
    if (module.filter(one -> one.attribute().indexOf('(') >= 0).isPresent()) {
      remarks.say(
          Codes.NO_APPLICATION,
          Severity.BROKEN,
          Span.at(0),
          "uWSGI calls a factory without arguments only; give the application a name of its own.");
      return Optional.empty();
    }
    if (module.isEmpty()) {
      remarks.say(
          Codes.NO_APPLICATION,
          Severity.BROKEN,
          Span.at(0),
          "No module is known that this configuration loads, so module is left out; name it by"
              + " hand.");
    }
    return module.map(Binding.Module::toString);
  }

  /** The names that the file sets, each with its only binding, or with the first of several. */
  private Map<String, PythonBinding> settings() {
    Set<String> names = new LinkedHashSet<>();
    for (PythonStatement statement : python.statements()) {
      if (statement.isModuleLevel()) {
        statement.bindings().forEach(binding -> names.add(binding.name()));
      }
    }
    Map<String, PythonBinding> settings = new LinkedHashMap<>();
    for (String name : names) {
      if (Counterparts.ofGunicorn(name).isPresent() || HOOKS.contains(name)) {
        settings.put(name, python.bindings(name).get(0));
      }
    }
    return settings;
  }

  private void setting(String name, PythonBinding binding) {
    Span at = binding.statement().span();
    String written = at.of(conf.text()).lines().findFirst().orElse(name);
    if (HOOKS.contains(name)) {
      remarks.lost(Codes.LOST, at, written, "gunicorn's hooks have no counterpart in uWSGI");
      return;
    }
    Counterpart part = Counterparts.ofGunicorn(name).orElseThrow();
    if (part.kind().equals("binding")) {
      return;
    }
    boolean single = binding.statement().isTopLevel() && python.bindings(name).size() == 1;
    Optional<Literals> literal = single ? Literals.of(binding, conf.text()) : Optional.empty();
    if (literal.isEmpty()) {
      remarks.lost(
          Codes.AT_START, at, written, "its value is known only when Python has run the file");
    } else if (part.kind().equals("-")) {
      remarks.lost(Codes.LOST, at, written, part.note());
    } else if (!values.set(part, literal.get())) {
      String why = part.note().isEmpty() ? "the value cannot be written for uWSGI" : part.note();
      remarks.lost(Codes.LOST, at, written, why);
    }
  }
}
